using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Pairings;

/// <summary>Who ended a pairing in chat. One that a roster file ended has none: the file says only when, and why in its own words.</summary>
public enum PairingEnding
{
    /// <summary>The member wished it.</summary>
    [Literal("member")]
    Member,

    /// <summary>The colleague wished it; no reason is asked (P1).</summary>
    [Literal("colleague")]
    Colleague,

    /// <summary>The branch ended it: somebody moved, left, or is away for long.</summary>
    [Literal("branch")]
    Branch,

    /// <summary>Handed over to another member.</summary>
    [Literal("handed_over")]
    HandedOver,
}

public static class PairingEndings
{
    /// <summary>Whether one of the two did not want it any more, rather than that somebody moved or left.</summary>
    public static bool IsWish(this PairingEnding? ending) => ending is PairingEnding.Member or PairingEnding.Colleague;
}
