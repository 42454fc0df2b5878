using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.RegisterFilings;

/// <summary>What became of a pairing since the filing before.</summary>
public enum RegisterChange
{
    [Literal("same")]
    Same,

    [Literal("new")]
    New,

    /// <summary>Its member belongs to another branch now.</summary>
    [Literal("moved")]
    Moved,

    [Literal("ended")]
    Ended,
}
