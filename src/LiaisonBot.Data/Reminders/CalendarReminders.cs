using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.WorkPlans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Reminders;

/// <summary>Whom the rules remind that follow the calendar.</summary>
internal sealed class CalendarReminders(LiaisonDb db, DateOnly today)
{
    public async Task<IEnumerable<Reminded>> FindAsync(IReadOnlyList<Occurrence> begun, CancellationToken cancellation)
    {
        var posts = await PostsToday.OnAsync(db, today, cancellation);
        var found = new List<Reminded>();
        foreach (var one in begun)
        {
            var people = one.Rule switch
            {
                var rule when ReminderRules.IsContact(rule) => await OwingAsync(cancellation),
                var rule when ReminderRules.IsQuarterlyReport(rule) => await ReportingAsync(Quarter.DueFrom(one.Day), cancellation),
                _ => (await UnitsOfAsync(one, posts, cancellation)).SelectMany(unit => posts.Of(unit.Id)).Distinct(),
            };
            found.AddRange(people.Select(person => new Reminded(one.Rule, one.Day, one.Until, person)));
        }

        return found;
    }

    /// <summary>Members with a contact of this month that is still owed and may still be made.</summary>
    private Task<List<long>> OwingAsync(CancellationToken cancellation) =>
        db.MonthlyDutiesOf(db.Pairings, today, today).Lasting(today).Undone()
            .Select(duty => duty.MemberId)
            .Distinct()
            .ToListAsync(cancellation);

    /// <summary>Members whose report on that quarter is not handed in yet (R7).</summary>
    private async Task<IEnumerable<long>> ReportingAsync(Quarter quarter, CancellationToken cancellation)
    {
        var duties = await db.QuarterlyDutiesAsync(db.Memberships, quarter, today, cancellation);
        var handedIn = await db.QuarterlyReports.Of(quarter).HandedIn().Select(report => report.MemberId).ToHashSetAsync(cancellation);
        return duties.Select(duty => duty.MemberId).Where(member => !handedIn.Contains(member));
    }

    private async Task<IEnumerable<Unit>> UnitsOfAsync(Occurrence one, PostsToday posts, CancellationToken cancellation)
    {
        var units = KindsOf(one).SelectMany(posts.UnitsOf).ToList();
        if (one.Milestone is { } milestone && db.Papers.HandedInFor(milestone, milestone.OnOrAfter(one.Day)) is { } papers)
        {
            var handedIn = await papers.Select(paper => paper.UnitId).ToHashSetAsync(cancellation);
            return units.Where(unit => !handedIn.Contains(unit.Id));
        }

        switch (one.Milestone?.Id)
        {
            case Milestone.Pairing:
                var waiting = await UnitsWithUnpairedAsync(cancellation);
                return units.Where(unit => waiting.Any(other => other.IsWithin(unit)));
            case Milestone.WorkPlan:
                var planned = await db.UnitsWithPlan(one.Milestone.OnOrAfter(one.Day).Year).ToHashSetAsync(cancellation);
                return units.Where(unit => !planned.Contains(unit.Id));
            case Milestone.Register:
                var filed = await db.UnitsThatFiled(one.Milestone.OnOrAfter(one.Day).Year).ToHashSetAsync(cancellation);
                return units.Where(unit => !filed.Contains(unit.Id));
            case Milestone.Review:
                var reviewed = await db.UnitsThatReviewed(one.Milestone.OnOrAfter(one.Day)).ToHashSetAsync(cancellation);
                return units.Where(unit => !reviewed.Contains(unit.Id));
            case Milestone.Rounds:
                var done = await UnitsWithRoundsAsync(RoundSeason.Until(one.Milestone.OnOrAfter(one.Day)), cancellation);
                return units.Where(unit => !done.Contains(unit.Id));
            default:
                return units;
        }
    }

    /// <summary>Those that have had the rounds that the year asks of them by then (D3).</summary>
    private Task<HashSet<long>> UnitsWithRoundsAsync(RoundSeason season, CancellationToken cancellation) =>
        db.Rounds.OpenedWithin(season.First, season.Last)
            .GroupBy(round => round.UnitId)
            .Where(rounds => rounds.Count() >= RoundSeason.Rounds)
            .Select(rounds => rounds.Key)
            .ToHashSetAsync(cancellation);

    private static IReadOnlyList<UnitKind> KindsOf(Occurrence one) => one.Rule switch
    {
        ReminderRules.DigestWeek => [UnitKind.Branch],
        ReminderRules.DigestMonth => [UnitKind.GeneralBranch, UnitKind.Committee],
        _ => one.Milestone!.Units,
    };

    private async Task<List<Unit>> UnitsWithUnpairedAsync(CancellationToken cancellation)
    {
        var people = db.ColleaguesWithoutFriend(today).Concat(db.MembersWithoutColleague(today)).Select(person => person.Id);
        var units = db.Memberships
            .Where(span => span.From <= today && (span.To == null || span.To >= today) && people.Contains(span.PersonId))
            .Select(span => span.UnitId);
        return await db.Units.AsNoTracking().Where(unit => units.Contains(unit.Id)).ToListAsync(cancellation);
    }
}
