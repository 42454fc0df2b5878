using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Dialogs.SeeCases;

/// <summary>How far the cases have come that are to be shown. Stands in buttons by its literal.</summary>
internal enum Progress
{
    /// <summary>Everything that has not ended.</summary>
    [Literal("pending")]
    Pending,

    [Literal("overdue")]
    Overdue,

    [Literal("open")]
    Open,

    [Literal("taken")]
    Taken,

    [Literal("asked")]
    Asked,

    /// <summary>Answered one way or the other, and not yet confirmed.</summary>
    [Literal("answered")]
    Answered,

    [Literal("solved")]
    Solved,

    [Literal("unconfirmed")]
    Unconfirmed,

    [Literal("not_solvable")]
    NotSolvable,

    [Literal("withdrawn")]
    Withdrawn,

    /// <summary>Ended, one way or another.</summary>
    [Literal("closed")]
    Closed,

    [Literal("all")]
    All,
}

internal static class ProgressQueries
{
    public static IQueryable<Case> That(this IQueryable<Case> cases, Progress progress, DateOnly today) => progress switch
    {
        Progress.Pending => cases.Pending(),
        Progress.Overdue => cases.Overdue(today),
        Progress.Open => cases.Where(one => one.State == CaseState.Open),
        Progress.Taken => cases.Where(one => one.State == CaseState.Taken),
        Progress.Asked => cases.Where(one => one.State == CaseState.Asked),
        Progress.Answered => cases.Answered(),
        Progress.Solved => cases.Where(one => one.State == CaseState.ClosedConfirmed),
        Progress.Unconfirmed => cases.Where(one => one.State == CaseState.ClosedUnconfirmed),
        Progress.NotSolvable => cases.Where(one => one.State == CaseState.ClosedNotSolvable),
        Progress.Withdrawn => cases.Where(one => one.State == CaseState.Withdrawn),
        Progress.Closed => cases.Closed(),
        Progress.All => cases,
        _ => throw new ArgumentOutOfRangeException(nameof(progress)),
    };
}
