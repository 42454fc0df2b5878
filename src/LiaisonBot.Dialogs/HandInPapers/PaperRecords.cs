using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>Papers and their periods, found in a turn.</summary>
internal static class PaperRecords
{
    /// <summary>For so long after its end a summary is still the one that is meant.</summary>
    private const int DaysAfter = 31;

    private static readonly RecordName Name = new("paper");

    /// <summary>A paper as keys' outcomes and the audit name it.</summary>
    public static string Subject(Paper paper) => Name.Of(paper.Id);

    public static PaperDesk Desk(this Turn turn) => new(turn.Db, turn.Clock, turn.Programme);

    /// <summary>The paper of that name, own or of a unit right below; null for everybody else's and for what is none.</summary>
    public static async Task<OpenedPaper?> PaperAsync(this Turn turn, PaperName? name)
    {
        if (name is null)
            return null;
        var scope = await UnitScope.OfAsync(turn);
        var milestones = Milestones.Of(turn.Programme);
        if (scope.Units.FirstOrDefault(unit => unit.Id == name.UnitId) is not { } unit || !(scope.Sees(unit) || scope.IsAbove(unit)))
            return null;
        if (!PaperPeriod.WrittenBy(name.Kind, milestones).Contains(unit.Kind) || PaperPeriod.Read(name.Kind, name.Period, milestones) is not { } period)
            return null;
        return period.From > turn.Today ? null : new OpenedPaper(unit, period, await turn.Desk().FindAsync(unit, period, CancellationToken.None), scope);
    }

    /// <summary>The sheet that is to be checked now: the last month's.</summary>
    public static PaperPeriod CurrentSheet(DateOnly today) => PaperPeriod.Sheet(MonthlyContact.MonthOf(today).AddDays(-1));

    /// <summary>The half year that is to be checked now, or was last.</summary>
    public static PaperPeriod CurrentCheck(DateOnly today) =>
        PaperPeriod.HalfYear(today) is var running && running.OpensOn <= today ? running : PaperPeriod.HalfYear(running.From.AddDays(-1));

    /// <summary>The summary that a kind of unit writes now, or wrote last.</summary>
    public static PaperPeriod CurrentSummary(UnitKind kind, DateOnly today, IReadOnlyList<Milestone> milestones)
    {
        var begun = Summaries(kind, today, milestones).Where(period => period.From <= today).ToList();
        return begun is [.., var before, var last] && today <= before.Closing.AddDays(DaysAfter) && today < last.OpensOn ? before : begun[^1];
    }

    /// <summary>The period of the same unit before this one, and the one after it if that has begun.</summary>
    public static (PaperPeriod Before, PaperPeriod? After) Around(this PaperPeriod period, UnitKind kind, DateOnly today, IReadOnlyList<Milestone> milestones)
    {
        if (period.Kind == PaperKind.MonthlySheet)
            return (PaperPeriod.Sheet(period.From.AddDays(-1)), period.Closing < today ? PaperPeriod.Sheet(period.Closing.AddDays(1)) : null);
        if (period.Kind == PaperKind.HalfYearCheck)
            return (PaperPeriod.HalfYear(period.From.AddDays(-1)), period.Closing < today ? PaperPeriod.HalfYear(period.Closing.AddDays(1)) : null);
        var all = Summaries(kind, period.Closing, milestones);
        var place = all.FindIndex(one => one.Kind == period.Kind && one.Name == period.Name);
        return (all[place - 1], all[place + 1] is var after && after.From <= today ? after : null);
    }

    /// <summary>Those of the years around a day, in their order.</summary>
    private static List<PaperPeriod> Summaries(UnitKind kind, DateOnly day, IReadOnlyList<Milestone> milestones) =>
    [
        .. from year in Enumerable.Range(day.Year - 2, 5)
           from summary in new[] { PaperKind.FirstSummary, PaperKind.SecondSummary }
           where PaperPeriod.WrittenBy(summary, milestones).Contains(kind)
           select PaperPeriod.Summary(summary, year, milestones),
    ];

    public static async Task<string> NameOfAsync(this Turn turn, long? personId) =>
        await turn.Db.People.Where(person => person.Id == personId).Select(person => person.Name).SingleOrDefaultAsync() ?? "";
}
