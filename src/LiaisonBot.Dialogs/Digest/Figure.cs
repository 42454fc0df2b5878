using LiaisonBot.Data.Stored;

namespace LiaisonBot.Dialogs.Digest;

/// <summary>A figure of a digest, which opens to the records that make it. The ids travel in cards and are never renamed.</summary>
internal enum Figure
{
    [Literal("never")]
    Never,

    [Literal("owed")]
    Owed,

    [Literal("met")]
    Met,

    [Literal("excused")]
    Excused,

    [Literal("talks")]
    Talks,

    [Literal("cases")]
    Cases,

    [Literal("uncollected")]
    Uncollected,

    [Literal("repair")]
    Repair,

    [Literal("friendless")]
    Friendless,

    [Literal("colleagueless")]
    Colleagueless,

    [Literal("unreachable")]
    Unreachable,
}
