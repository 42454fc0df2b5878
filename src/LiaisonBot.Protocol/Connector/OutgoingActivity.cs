using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Connector;

/// <summary>What goes out: an activity addressed as the protocol wants it (1.1, 1.3), and the body of a new conversation.</summary>
internal static class OutgoingActivity
{
    /// <summary>To the conversation and person of a reference, from the bot; id, time and serviceUrl are the channel's to set.</summary>
    public static Activity Addressed(Activity activity, ConversationReference where, string? replyToId) => activity with
    {
        Id = null,
        Timestamp = null,
        ServiceUrl = null,
        ChannelId = where.ChannelId,
        Conversation = where.Conversation,
        From = where.Bot,
        Recipient = where.User,
        Locale = activity.Locale ?? where.Locale,
        ReplyToId = replyToId,
    };

    public static byte[] Bytes(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ProtocolJson.Wire.Activity);

    public static byte[] Bytes(NewConversation conversation) => JsonSerializer.SerializeToUtf8Bytes(
        new ConversationParameters(
            IsGroup: false,
            conversation.Bot,
            [conversation.Member],
            conversation.TenantId,
            new TenantData(new Tenant(conversation.TenantId)),
            conversation.Activity),
        ConnectorJson.Default.ConversationParameters);
}

internal sealed record ConversationParameters(
    bool IsGroup,
    ChannelAccount? Bot,
    IReadOnlyList<ChannelAccount> Members,
    string TenantId,
    TenantData ChannelData,
    Activity? Activity);

internal sealed record TenantData(Tenant Tenant);

internal sealed record Tenant(string Id);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationParameters))]
internal sealed partial class ConnectorJson : JsonSerializerContext;
