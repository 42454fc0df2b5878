using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RemindMilestones;

/// <summary>The milestones that these rules remind of, as they stand.</summary>
internal static class MilestoneDesk
{
    /// <summary>A rule named longer ago means next year's day.</summary>
    private const int LongestLate = 31;

    /// <summary>The actions that open a paper, and list several, wherever they live.</summary>
    private const string OpenPaper = "paper.open";
    private const string ListPapers = "summary.show";
    private const string ListChecks = "check.show";

    /// <summary>The actions that show the work plans, the registers and the reviews, wherever they live.</summary>
    private const string ShowPlans = "plan.show";
    private const string ShowRegisters = "filing.show";
    private const string ShowReviews = "review.show";

    public static async Task<ReminderSection?> RemindAsync(Turn turn, RemindedPerson person)
    {
        var known = Milestones.Of(turn.Programme);
        var ids = person.Rules.Select(ReminderRules.MilestoneOf).Distinct().ToList();
        var lines = new List<MilestoneLine>();
        foreach (var milestone in known.Where(milestone => ids.Contains(milestone.Id)))
        {
            if (await LineAsync(turn, person, milestone) is { } line)
                lines.Add(line);
        }

        lines.Sort((one, other) => one.Day.CompareTo(other.Day));
        return lines.Count == 0
            ? null
            : new ReminderSection(words => MilestoneParts.Draw(lines, words)) { Last = lines[0].Day >= turn.Today ? lines[0].Day : null };
    }

    /// <summary>Null when nothing is left of it: everybody is paired (P5), the branch has its plan (R6), the general branch has filed its register (P5), the branch has had its rounds (D3), the paper is handed in (R2 to R4), the year is reviewed (R5).</summary>
    private static async Task<MilestoneLine?> LineAsync(Turn turn, RemindedPerson person, Milestone milestone)
    {
        var line = new MilestoneLine(milestone, DayOf(milestone, turn.Today), turn.Today);
        if (turn.Db.Papers.HandedInFor(milestone, line.Day) is { } papers)
            return await OfPaperAsync(turn, person, line, papers);
        switch (milestone.Id)
        {
            case Milestone.Pairing:
                var waiting = await WaitingAsync(turn, person, milestone);
                return waiting is { Colleagues: 0, Members: 0 } ? null : line with { Waiting = waiting };
            case Milestone.WorkPlan:
                return await OfUnitsAsync(turn, person, line, turn.Db.UnitsWithPlan(line.Day.Year), (ShowPlans, "milestone.button.plan"));
            case Milestone.Register:
                return await OfUnitsAsync(turn, person, line, turn.Db.UnitsThatFiled(line.Day.Year), (ShowRegisters, "milestone.button.register"));
            case Milestone.Review:
                return await OfUnitsAsync(turn, person, line, turn.Db.UnitsThatReviewed(line.Day), (ShowReviews, "milestone.button.review"));
            case Milestone.Rounds:
                var less = await ShortAsync(turn, person, line);
                return less.Count == 0 ? null : line with { Short = less };
            default:
                return line;
        }
    }

    /// <summary>The units of which the person answers for the rounds, and which have had fewer than the year asks for.</summary>
    private static async Task<IReadOnlyList<(string Unit, int Rounds)>> ShortAsync(Turn turn, RemindedPerson person, MilestoneLine line)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var units = posts.AnsweredBy(person.Id, line.Of.Units);
        var season = RoundSeason.Until(line.Day);
        var held = await turn.Db.Rounds.OpenedWithin(season.First, season.Last).Select(round => round.UnitId).ToListAsync();
        return [.. units.Select(unit => (unit.Name, Rounds: held.Count(id => id == unit.Id))).Where(one => one.Rounds < RoundSeason.Rounds)];
    }

    private static async Task<MilestoneLine?> OfPaperAsync(Turn turn, RemindedPerson person, MilestoneLine line, IQueryable<Paper> papers)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var done = await papers.Select(paper => paper.UnitId).ToListAsync();
        var answered = posts.AnsweredBy(person.Id, line.Of.Units);
        var waiting = answered.Where(unit => !done.Contains(unit.Id)).ToList();
        if (waiting.Count == 0)
            return answered.Count == 0 ? line : null;
        var name = PaperPeriod.NameFor(line.Of, line.Day);
        var kind = PaperPeriod.Of(line.Of)!.Value;
        return line with
        {
            Opens = waiting is [var only]
                ? turn.VerbOf(OpenPaper, Who.Secretary) is { } verb ? new OpensPaper(verb, new PaperName(only.Id, kind, name).Data) : null
                : turn.VerbOf(kind == PaperKind.HalfYearCheck ? ListChecks : ListPapers, Who.Secretary) is { } list ? new OpensPaper(list, new Dictionary<string, string>()) : null,
        };
    }

    /// <summary>Null when all units of which the person answers for it are among those that have done it.</summary>
    private static async Task<MilestoneLine?> OfUnitsAsync(
        Turn turn, RemindedPerson person, MilestoneLine line, IQueryable<long> done, (string Action, string Title) opens)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var ids = await done.ToListAsync();
        var answered = posts.AnsweredBy(person.Id, line.Of.Units);
        if (answered.Count > 0 && answered.All(unit => ids.Contains(unit.Id)))
            return null;
        return line with
        {
            Opens = turn.VerbOf(opens.Action, Who.Secretary) is { } verb ? new OpensPaper(verb, new Dictionary<string, string>()) { Title = opens.Title } : null,
        };
    }

    private static async Task<Waiting> WaitingAsync(Turn turn, RemindedPerson person, Milestone milestone)
    {
        var (colleagues, members) = (0, 0);
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        foreach (var unit in posts.AnsweredBy(person.Id, milestone.Units))
        {
            var duties = new UnitDuties(turn.Db, unit, turn.Today);
            colleagues += await duties.ColleaguesWithoutFriend.CountAsync();
            members += await duties.MembersWithoutColleague.CountAsync();
        }

        return new Waiting(colleagues, members);
    }

    /// <summary>
    /// This year's, save at the end of the year before an early one, and at its beginning after a late one. Pairing may be caught up until the
    /// year ends (P5).
    /// </summary>
    private static DateOnly DayOf(Milestone milestone, DateOnly today)
    {
        var (before, day) = (milestone.In(today.Year - 1), milestone.In(today.Year));
        if (milestone.Id != Milestone.Pairing && before.AddDays(LongestLate) >= today)
            return before;
        return milestone.Id == Milestone.Pairing || day.AddDays(LongestLate) >= today ? day : milestone.In(today.Year + 1);
    }
}
