using System.Security.Cryptography;
using System.Text.Json;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>What a page posted, with everything that only the server may say set by the server. The rest is kept as it came.</summary>
internal static class PostedActivity
{
    private const int LongestClientId = 64;

    private static readonly string[] SaidByServersOnly = ["callerId", "relatesTo"];

    /// <summary>Whether the bot hears it. Everything else a page could post is the server's to say.</summary>
    public static bool IsForTheBot(Activity posted) => posted.Type is ActivityTypes.Message or ActivityTypes.Event;

    public static Activity Trusted(Activity posted, DirectLineGrant grant, DirectLineBot bot) => posted with
    {
        Id = IdOf(posted),
        Timestamp = bot.Timestamp(),
        ChannelId = ChannelIds.WebChat,
        ServiceUrl = DirectLineChannel.ServiceUrl,
        From = UserOf(grant),
        Recipient = bot.Account,
        Conversation = new ConversationAccount { Id = grant.ConversationId },
        DeliveryMode = null,
        MembersAdded = null,
        MembersRemoved = null,
        Unknown = posted.Unknown?.Where(field => !SaidByServersOnly.Contains(field.Key)).ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>Told to the bot when a conversation opens. The same id every time, so that hearing it twice greets once.</summary>
    public static Activity Opening(DirectLineGrant grant, string? locale, DirectLineBot bot) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        Id = "opening",
        Timestamp = bot.Timestamp(),
        ChannelId = ChannelIds.WebChat,
        ServiceUrl = DirectLineChannel.ServiceUrl,
        From = UserOf(grant),
        Recipient = bot.Account,
        Conversation = new ConversationAccount { Id = grant.ConversationId },
        Locale = locale,
        MembersAdded = [bot.Account, UserOf(grant)],
    };

    private static ChannelAccount UserOf(DirectLineGrant grant) => new() { Id = grant.UserId, Role = "user" };

    /// <summary>From the client's own id where there is one, so that a post repeated after a lost answer is recognised.</summary>
    private static string IdOf(Activity posted) =>
        posted.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 and <= LongestClientId } text
            ? "user-" + text
            : "user-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
