using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Connector;

/// <summary>
/// The way out to a channel: one call, one typed answer, no retries. Network seam: <see cref="ConnectorClient"/> speaks HTTP, the
/// host's own Web Chat and tests put theirs in its place.
/// </summary>
public interface IConnector
{
    /// <summary>Says something in the conversation, in answer to nothing.</summary>
    Task<Delivery> SendAsync(ConversationReference where, Activity activity, CancellationToken cancellation);

    /// <summary>Answers <see cref="ConversationReference.ActivityId"/>; without one this is <see cref="SendAsync"/>.</summary>
    Task<Delivery> ReplyAsync(ConversationReference where, Activity activity, CancellationToken cancellation);

    /// <summary>Replaces what was said before under <paramref name="activityId"/>.</summary>
    Task<Delivery> UpdateAsync(ConversationReference where, string activityId, Activity activity, CancellationToken cancellation);

    /// <summary>Finds or makes the personal conversation with one person; <see cref="Delivery.Created"/> when that went well.</summary>
    Task<Delivery> CreateConversationAsync(NewConversation conversation, CancellationToken cancellation);
}

/// <summary>A personal conversation to begin.</summary>
public sealed record NewConversation
{
    public required string ServiceUrl { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The person, by the id the channel gave them for this bot.</summary>
    public required ChannelAccount Member { get; init; }

    public ChannelAccount? Bot { get; init; }

    /// <summary>The first message, sent along; null only opens the conversation.</summary>
    public Activity? Activity { get; init; }
}
