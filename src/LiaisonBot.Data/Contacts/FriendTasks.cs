using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Contacts;

/// <summary>The four tasks of a friend (C5); one contact may serve several.</summary>
[Flags]
public enum FriendTasks
{
    [Literal("")]
    None = 0,

    /// <summary>Hear and pass on opinions.</summary>
    [Literal("hear")]
    Hear = 1,

    /// <summary>Help with real difficulties.</summary>
    [Literal("help")]
    Help = 2,

    /// <summary>Learn from the colleague.</summary>
    [Literal("learn")]
    Learn = 4,

    /// <summary>Explain policy and guide.</summary>
    [Literal("explain")]
    Explain = 8,
}
