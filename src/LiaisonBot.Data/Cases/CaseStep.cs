using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Cases;

/// <summary>What happens to a case: people's acts, and what time does by itself.</summary>
public enum CaseStep
{
    /// <summary>Raised by whoever heard of it.</summary>
    [Literal("raised")]
    Raised,

    /// <summary>A rung had nobody to handle it, so it went to the next one by itself.</summary>
    [Literal("passed_up")]
    PassedUp,

    /// <summary>Its unit was merged into another, which has it now.</summary>
    [Literal("rehomed")]
    Rehomed,

    [Literal("taken")]
    Taken,

    /// <summary>The next rung took an overdue case to itself.</summary>
    [Literal("drawn_up")]
    DrawnUp,

    /// <summary>A question to whoever raised it; the clock stands still.</summary>
    [Literal("asked")]
    Asked,

    /// <summary>What whoever raised it answered or added.</summary>
    [Literal("replied")]
    Replied,

    /// <summary>For those who handle it at that rung.</summary>
    [Literal("noted")]
    Noted,

    [Literal("handed_over")]
    HandedOver,

    /// <summary>办结, with an answer in words.</summary>
    [Literal("resolved")]
    Resolved,

    /// <summary>无法解决, with the reason.</summary>
    [Literal("cannot_solve")]
    CannotSolve,

    /// <summary>上报, with what was tried.</summary>
    [Literal("escalated")]
    Escalated,

    /// <summary>确认解决; of a case that cannot be solved, that the reason is accepted.</summary>
    [Literal("confirmed")]
    Confirmed,

    /// <summary>仍未解决, with why.</summary>
    [Literal("not_solved")]
    NotSolved,

    [Literal("withdrawn")]
    Withdrawn,

    /// <summary>Time: one working day is left.</summary>
    [Literal("warned")]
    Warned,

    /// <summary>Time: the deadline has passed, and the next rung sees it.</summary>
    [Literal("overdue")]
    Overdue,

    /// <summary>Time: whoever raised it is asked again whether the answer helped.</summary>
    [Literal("asked_again")]
    AskedAgain,

    /// <summary>Time: closed, since nobody said whether the answer helped.</summary>
    [Literal("closed_unconfirmed")]
    ClosedUnconfirmed,
}
