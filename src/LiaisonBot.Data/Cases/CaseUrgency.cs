using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Cases;

/// <summary>How long it can wait.</summary>
public enum CaseUrgency
{
    /// <summary>一般</summary>
    [Literal("ordinary")]
    Ordinary,

    /// <summary>较急</summary>
    [Literal("soon")]
    Soon,

    /// <summary>紧急: halves every clock, and its notices do not wait for the end of quiet hours.</summary>
    [Literal("now")]
    Now,
}
