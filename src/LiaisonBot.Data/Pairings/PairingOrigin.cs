using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Pairings;

/// <summary>How the two came together (P1).</summary>
public enum PairingOrigin
{
    /// <summary>组织选派</summary>
    [Literal("assigned")]
    Assigned,

    /// <summary>党员自行联系</summary>
    [Literal("member")]
    Member,

    /// <summary>群众自行联系</summary>
    [Literal("colleague")]
    Colleague,
}
