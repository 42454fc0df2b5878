using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Cases;

/// <summary>How far a case has come. The four outcomes (D4, D5) are states of their own and stay distinct everywhere.</summary>
public enum CaseState
{
    /// <summary>待办理: nobody at its rung has taken it.</summary>
    [Literal("open")]
    Open,

    /// <summary>办理中</summary>
    [Literal("taken")]
    Taken,

    /// <summary>待补充: whoever raised it was asked something; the clock stands still.</summary>
    [Literal("asked")]
    Asked,

    /// <summary>已答复，待确认: an answer was given, and whoever raised it has not yet said whether it helped.</summary>
    [Literal("resolved")]
    Resolved,

    /// <summary>答复无法解决，待确认: the reason was given, and may still be answered by "not solved".</summary>
    [Literal("not_solvable")]
    NotSolvable,

    /// <summary>已解决（本人确认）</summary>
    [Literal("closed_confirmed")]
    ClosedConfirmed,

    /// <summary>已答复（未确认）: asked twice, whoever raised it never said.</summary>
    [Literal("closed_unconfirmed")]
    ClosedUnconfirmed,

    /// <summary>无法解决: the reason was accepted, or left without a word.</summary>
    [Literal("closed_not_solvable")]
    ClosedNotSolvable,

    /// <summary>已撤回</summary>
    [Literal("withdrawn")]
    Withdrawn,
}
