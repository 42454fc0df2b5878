namespace LiaisonBot.Data.Outbox;

/// <summary>
/// A message that is this process's to send. A nudge was written down as being sent by that (<see cref="OutboxState.Sending"/>), unless it has expired.
/// </summary>
/// <param name="Content">As it was claimed, with its conversation; tracked by no context.</param>
public sealed record OutboxClaim(OutboxMessage Content)
{
    /// <summary>
    /// How long a claim holds where several nodes share the outbox: longer than a channel may take to answer, so that no other node
    /// sends what is still being sent; and as short as a message may wait that a node died over.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    public long Message => Content.Id;

    public long Conversation => Content.ConversationId;

    /// <summary>Whether it had failed again and again before this try.</summary>
    public bool IsSetAside { get; } = Content.IsSetAside;

    /// <summary>By which to know that it still is this process's, whatever was tried with <see cref="Content"/> since.</summary>
    public long Version { get; } = Content.Version;
}

/// <summary>What a sender that looks for work has and can do.</summary>
/// <param name="Now">Messages due until then.</param>
/// <param name="Busy">Conversations that it is sending to already, or that have to rest.</param>
/// <param name="Most">How many more it can take.</param>
public sealed record OutboxLook(DateTimeOffset Now, IReadOnlyCollection<long> Busy, int Most)
{
    /// <summary>Services that take nothing now.</summary>
    public IReadOnlyCollection<string> ClosedServices { get; init; } = [];

    /// <summary>Tenants that have had as much as they take now.</summary>
    public IReadOnlyCollection<string> ClosedTenants { get; init; } = [];
}
