using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Absences;

/// <summary>Why somebody is away: the kind alone, no closer than an excuse needs. What ails a person is nobody's business here.</summary>
public enum AbsenceReason
{
    /// <summary>事假、年休等</summary>
    [Literal("leave")]
    Leave,

    /// <summary>病假</summary>
    [Literal("illness")]
    Illness,

    /// <summary>出国（境）</summary>
    [Literal("abroad")]
    Abroad,

    /// <summary>产假、育儿假等</summary>
    [Literal("parental")]
    Parental,

    /// <summary>其他</summary>
    [Literal("other")]
    Other,
}
