using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Papers;

/// <summary>The papers that are drafted from the records and frozen when they are handed in.</summary>
public enum PaperKind
{
    /// <summary>联系结对情况表: how a branch's pairings and contacts of a month stand (D2).</summary>
    [Literal("monthly_sheet")]
    MonthlySheet,

    /// <summary>第一次小结: branch to general branch by the end of June, general branch to committee on 1 July (R2, R3).</summary>
    [Literal("summary_first")]
    FirstSummary,

    /// <summary>第二次小结: general branch to committee in late November, straight from the records (R4).</summary>
    [Literal("summary_second")]
    SecondSummary,

    /// <summary>半年检查: what a branch's half year looks like, and what is to be followed up (R8).</summary>
    [Literal("half_year_check")]
    HalfYearCheck,
}

public enum PaperState
{
    /// <summary>Its figures follow the records.</summary>
    [Literal("draft")]
    Draft,

    /// <summary>Frozen: nothing changes it any more, unless it is returned.</summary>
    [Literal("handed_in")]
    HandedIn,

    /// <summary>Given back with a remark: a draft again, until it is handed in once more.</summary>
    [Literal("returned")]
    Returned,
}
