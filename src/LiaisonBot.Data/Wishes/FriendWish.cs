using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Wishes;

/// <summary>What a person said about friends to come, until they take it back (P1). Read by suggestions and by the branch that pairs; never a reason.</summary>
public sealed class FriendWish : IVersioned
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public FriendWishKind Kind { get; set; }

    /// <summary>The other one; null when somebody only asks for a friend.</summary>
    public long? OtherId { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? TakenBackAt { get; set; }

    public long Version { get; set; }
}
