using System.Text.Json;

namespace LiaisonBot.Protocol.Schema;

/// <summary>Where a conversation can be found again: enough to reply now or to write first later.</summary>
public sealed record ConversationReference
{
    /// <summary>The activity answered; null where a reply must not name one (Activity protocol, conversationUpdate on Web Chat).</summary>
    public string? ActivityId { get; init; }

    public ChannelAccount? User { get; init; }

    public ChannelAccount? Bot { get; init; }

    public required ConversationAccount Conversation { get; init; }

    public required string ChannelId { get; init; }

    public string? Locale { get; init; }

    public required string ServiceUrl { get; init; }

    /// <summary>The reference of an activity that came in; null when it lacks what a reply needs.</summary>
    public static ConversationReference? Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity is not { Conversation.Id: not null, ChannelId: { } channel, ServiceUrl: { } serviceUrl })
            return null;
        var unnamed = activity.Type == ActivityTypes.ConversationUpdate && channel is ChannelIds.WebChat or ChannelIds.DirectLine;
        return new ConversationReference
        {
            ActivityId = unnamed ? null : activity.Id,
            User = activity.From,
            Bot = activity.Recipient,
            Conversation = activity.Conversation,
            ChannelId = channel,
            Locale = activity.Locale,
            ServiceUrl = serviceUrl,
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, ProtocolJson.Default.ConversationReference);

    public static ConversationReference FromJson(string json) =>
        JsonSerializer.Deserialize(json, ProtocolJson.Default.ConversationReference)
        ?? throw new JsonException("An empty conversation reference.");
}
