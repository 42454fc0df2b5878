using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Programme;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.LoadDemo;

/// <summary>Two talks that are owed (C4), one for either language: each colleague was praised a few days ago, and their friend was told.</summary>
internal sealed class DemoTalks(LiaisonDb db, ProgrammeClock clock)
{
    private const int DaysAgo = 3;

    private static readonly (string Member, string Colleague, string Secretary, string Line)[] All =
    [
        ("1202", "2102", "1201", "获学校青年教师教学竞赛二等奖，请当面祝贺，听听她对教学工作的想法。"),
        ("1203", "2104", "1204", "Won a provincial research award."),
    ];

    public async Task AddAsync(CancellationToken cancellation)
    {
        var people = await db.People.ToDictionaryAsync(person => person.StaffNo, person => person.Id, cancellation);
        var day = clock.Today.AddDays(-DaysAgo);
        foreach (var (member, colleague, secretary, line) in All)
        {
            db.MustTalks.Add(new MustTalk
            {
                PairingId = await db.Pairings
                    .Where(one => one.MemberId == people[member] && one.ColleagueId == people[colleague] && one.EndedOn == null)
                    .Select(one => one.Id).SingleAsync(cancellation),
                ColleagueId = people[colleague],
                Occasion = Occasion.PraiseOrCensure,
                OccurredOn = day,
                DueOn = clock.WorkingDays.AddWorkingDays(day, new ProgrammeSettings().MustTalkDays),
                Line = line,
                RecordedById = people[secretary],
                RecordedAt = clock.Now.AddDays(-DaysAgo),
            });
        }
    }
}
