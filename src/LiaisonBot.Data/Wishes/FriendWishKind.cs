using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Wishes;

public enum FriendWishKind
{
    /// <summary>A colleague asks for a friend, whoever it be.</summary>
    [Literal("seeks")]
    Seeks,

    /// <summary>Not this one, please. Only the branch's suggestions know of it.</summary>
    [Literal("avoids")]
    Avoids,
}
