using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Cases;

/// <summary>How far the name of whom a case concerns may go; decided by whoever raises it, for good.</summary>
public enum NameTravel
{
    /// <summary>Nowhere beyond whoever raised it: the case does not even hold the name.</summary>
    [Literal("nowhere")]
    Nowhere,

    /// <summary>To the raiser's own unit on the ladder, the branch, and no further.</summary>
    [Literal("branch")]
    Branch,

    /// <summary>To every rung that the case reaches.</summary>
    [Literal("upward")]
    Upward,
}
