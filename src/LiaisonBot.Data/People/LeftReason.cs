using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.People;

/// <summary>Why somebody is no longer here.</summary>
public enum LeftReason
{
    /// <summary>退休</summary>
    [Literal("retired")]
    Retired,

    /// <summary>调离</summary>
    [Literal("transferred")]
    Transferred,

    /// <summary>其他</summary>
    [Literal("other")]
    Other,
}
