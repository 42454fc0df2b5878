using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Absences;

/// <summary>Why somebody is away, no closer than an excuse needs: health is nobody's business here.</summary>
public enum AbsenceReason
{
    /// <summary>请假</summary>
    [Literal("leave")]
    Leave,

    /// <summary>出差</summary>
    [Literal("travel")]
    Travel,

    /// <summary>进修</summary>
    [Literal("study")]
    Study,

    /// <summary>其他</summary>
    [Literal("other")]
    Other,
}
