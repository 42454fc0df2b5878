namespace LiaisonBot.Data.Outbox;

/// <summary>A message that is this process's to send, and by which version to know that it still is.</summary>
public sealed record OutboxClaim(long Message, long Conversation, long Version)
{
    /// <summary>
    /// How long a claim holds where several nodes share the outbox: longer than a channel may take to answer, so that no other node
    /// sends what is still being sent; and as short as a message may wait that a node died over.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);
}

/// <summary>What a sender that looks for work has and can do.</summary>
/// <param name="Now">Messages due until then.</param>
/// <param name="Busy">Conversations that it is sending to already.</param>
/// <param name="Most">How many more it can take.</param>
public sealed record OutboxLook(DateTimeOffset Now, IReadOnlyCollection<long> Busy, int Most);
