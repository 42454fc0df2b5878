using LiaisonBot.Data.Stored;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>What is asked about a unit. The ids travel in buttons and are never renamed.</summary>
internal enum Measure
{
    /// <summary>Everything at a glance; what is meant where nothing is said.</summary>
    [Literal("overview")]
    Overview,

    /// <summary>联系率: of the pairings that owed a contact in a month, those that had one (C1).</summary>
    [Literal("coverage")]
    Coverage,

    /// <summary>Pairings that never had a contact.</summary>
    [Literal("never")]
    Never,

    /// <summary>Must-talks that are owed (C4).</summary>
    [Literal("talks")]
    Talks,

    /// <summary>Cases that have not ended; with a stage, those that have come so far (D1, D4).</summary>
    [Literal("cases")]
    Cases,

    /// <summary>What was raised in a period (D3, R2).</summary>
    [Literal("collected")]
    Collected,

    /// <summary>收集轮次: how many collection rounds branches have opened (D3).</summary>
    [Literal("rounds")]
    Rounds,

    /// <summary>收集覆盖率: of the pairings that rounds asked about, those of which something was said (D3).</summary>
    [Literal("asked")]
    Asked,

    /// <summary>结对率: of those who are to be paired, those who are (P5).</summary>
    [Literal("paired")]
    Paired,

    /// <summary>Those who are not.</summary>
    [Literal("unpaired")]
    Unpaired,

    /// <summary>The days of the programme's year.</summary>
    [Literal("milestones")]
    Milestones,
}

/// <summary>How far the cases have come that are asked about.</summary>
internal enum Stage
{
    /// <summary>Everything that has not ended.</summary>
    [Literal("pending")]
    Pending,

    [Literal("overdue")]
    Overdue,

    /// <summary>Ended as solved within the period.</summary>
    [Literal("solved")]
    Solved,

    /// <summary>Ended as not solvable within the period.</summary>
    [Literal("not_solvable")]
    NotSolvable,
}
