using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Duties;

/// <summary>A spring at random: friends who follow each other, meet or do not, are away, leave, change kind or move, and months that are excused.</summary>
internal static class RandomHistories
{
    public const int Days = 92;

    public static readonly DateOnly First = new(2026, 3, 1);

    public static async Task FillAsync(DutySchool school, Random random)
    {
        List<Person> members = [], colleagues = [];
        for (var count = 0; count < 8; count++)
        {
            members.Add(await school.MemberAsync());
            colleagues.Add(await school.ColleagueAsync());
            colleagues.Add(await school.ColleagueAsync());
        }

        foreach (var colleague in colleagues)
            await BefriendAsync(school, random, members, colleague);
        foreach (var person in members.Concat(colleagues).Where(_ => random.Next(3) == 0))
        {
            var from = Day(random);
            await school.AwayAsync(person.Id, from, random.Next(4) == 0 ? null : from.AddDays(random.Next(30)));
        }

        foreach (var person in members.Concat(colleagues).Where(_ => random.Next(8) == 0))
            await ChangeAsync(school, random, person);
        foreach (var member in members.Where(_ => random.Next(2) == 0))
            await MoveAsync(school, Day(random), member);
    }

    /// <summary>One friend after the other, some of whom meet the colleague, and some of whose months are excused.</summary>
    private static async Task BefriendAsync(DutySchool school, Random random, List<Person> members, Person colleague)
    {
        var from = First.AddDays(random.Next(-60, 40));
        while (from < First.AddDays(Days))
        {
            var to = from.AddDays(random.Next(1, 60));
            var member = members[random.Next(members.Count)];
            var pairing = await school.PairAsync(from, random.Next(4) == 0 ? null : to, member, colleague);
            for (var count = random.Next(3); count > 0; count--)
            {
                var contact = await school.MeetAsync(pairing, Day(random));
                contact.VoidedAt = random.Next(6) == 0 ? DateTimeOffset.UnixEpoch : null;
            }

            if (random.Next(2) == 0)
                await school.SaveAsync(new ExcusedMonth { PairingId = pairing.Id, Month = MonthlyContact.MonthOf(Day(random)), Reason = "出差", ExcusedById = member.Id });
            if (pairing.EndedOn is null)
                return;
            from = to.AddDays(random.Next(3));
        }
    }

    private static async Task ChangeAsync(DutySchool school, Random random, Person person)
    {
        var day = Day(random);
        if (random.Next(2) == 0)
        {
            person.LeftOn = day;
            await school.Db.SaveChangesAsync();
            return;
        }

        var before = await school.Db.Standings.SingleAsync(span => span.PersonId == person.Id);
        before.To = day.AddDays(-1);
        var kind = before.Kind == PersonKind.Member ? PersonKind.Colleague : PersonKind.Member;
        await school.SaveAsync(new Standing { PersonId = person.Id, Kind = kind, From = day });
    }

    private static async Task MoveAsync(DutySchool school, DateOnly day, Person member)
    {
        var before = await school.Db.Memberships.SingleAsync(span => span.PersonId == member.Id);
        before.To = day.AddDays(-1);
        await school.SaveAsync(new Membership { PersonId = member.Id, UnitId = school.Second.Id, From = day });
    }

    private static DateOnly Day(Random random) => First.AddDays(random.Next(Days));
}
