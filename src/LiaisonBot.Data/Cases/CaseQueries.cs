using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Cases;

public static class CaseQueries
{
    /// <summary>With all that <see cref="CaseRules"/> reads and changes.</summary>
    public static IQueryable<Case> Whole(this IQueryable<Case> cases) =>
        cases.Include(one => one.Stops).Include(one => one.Colleagues).AsSingleQuery();

    /// <summary>Those that still wait for an answer.</summary>
    public static IQueryable<Case> Active(this IQueryable<Case> cases) =>
        cases.Where(one => one.State == CaseState.Open || one.State == CaseState.Taken || one.State == CaseState.Asked);

    public static bool IsActive(this Case one) => one.State is CaseState.Open or CaseState.Taken or CaseState.Asked;

    /// <summary>Those whose answer waits for a word of whoever raised them.</summary>
    public static IQueryable<Case> Answered(this IQueryable<Case> cases) =>
        cases.Where(one => one.State == CaseState.Resolved || one.State == CaseState.NotSolvable);

    /// <summary>Those that have not ended: active or answered.</summary>
    public static IQueryable<Case> Pending(this IQueryable<Case> cases) =>
        cases.Where(one => one.State == CaseState.Open || one.State == CaseState.Taken || one.State == CaseState.Asked
            || one.State == CaseState.Resolved || one.State == CaseState.NotSolvable);

    /// <summary>Active ones whose clock runs and whose last day is one of these.</summary>
    public static IQueryable<Case> DueWithin(this IQueryable<Case> cases, DateOnly first, DateOnly last) =>
        cases.Active().Where(one => one.PausedOn == null && one.DueOn >= first && one.DueOn <= last);

    public static IQueryable<Case> Closed(this IQueryable<Case> cases) =>
        cases.Where(one => one.State == CaseState.ClosedConfirmed || one.State == CaseState.ClosedUnconfirmed
            || one.State == CaseState.ClosedNotSolvable || one.State == CaseState.Withdrawn);

    public static bool IsAnswered(this Case one) => one.State is CaseState.Resolved or CaseState.NotSolvable;

    /// <summary>Those that have ended, one way or another.</summary>
    public static bool IsClosed(this Case one) => !one.IsActive() && !one.IsAnswered();

    /// <summary>
    /// Those whose last day has passed without an answer. One that waits for its raiser is overdue if it was when the question was asked.
    /// </summary>
    public static IQueryable<Case> Overdue(this IQueryable<Case> cases, DateOnly today) =>
        cases.Active().Where(one => one.DueOn < (one.PausedOn ?? today));

    public static bool IsOverdue(this Case one, DateOnly today) => one.IsActive() && one.DueOn < (one.PausedOn ?? today);

    public static IQueryable<Case> RaisedBy(this IQueryable<Case> cases, long personId) => cases.Where(one => one.RaisedById == personId);

    /// <summary>The one that people know by this number.</summary>
    public static IQueryable<Case> Numbered(this IQueryable<Case> cases, CaseNumber number) =>
        cases.Where(one => one.Year == number.Year && one.Serial == number.Serial);

    /// <summary>Those that stand at these units now.</summary>
    public static IQueryable<Case> At(this IQueryable<Case> cases, IReadOnlyCollection<long> unitIds) =>
        cases.Where(one => unitIds.Contains(one.UnitId));

    /// <summary>Those that have ever stood at these units, or come from them.</summary>
    public static IQueryable<Case> ThatReached(this IQueryable<Case> cases, IReadOnlyCollection<long> unitIds) =>
        cases.Where(one => one.Stops.Any(stop => unitIds.Contains(stop.UnitId)));

    /// <summary>Those to which time does something by this day (<see cref="CaseRules.Pass"/>).</summary>
    public static IQueryable<Case> DueBy(this IQueryable<Case> cases, DateOnly today) => cases.Where(one => one.NextOn <= today);
}
