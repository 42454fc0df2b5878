using System.Text.Json;
using System.Text.RegularExpressions;

namespace LiaisonBot.Protocol.Connector;

/// <summary>What a channel answered, and what that means for the message (protocol.md 1.7).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body as text; empty when there was none or too much of it.</param>
/// <param name="RetryAfter">How long the channel asks to wait.</param>
internal sealed partial record ChannelAnswer(int Status, string Body, TimeSpan? RetryAfter)
{
    private const int LongestCode = 64;

    /// <param name="activityNamed">Whether the address named a message: a bare 404 then means the message, not the conversation.</param>
    public Delivery ToDelivery(bool activityNamed) => Status switch
    {
        200 or 201 or 202 or 204 => new Delivery.Delivered(Field("id")),
        403 => Forbidden(),
        404 or 410 => new Delivery.Unreachable(Missing(activityNamed)),
        408 or 412 => new Delivery.Transient(Status, MayHaveArrived: false, RetryAfter),
        413 => new Delivery.TooBig(),
        429 => new Delivery.Throttled(RetryAfter),
        502 or 503 or 504 => new Delivery.Transient(Status, MayHaveArrived: true, RetryAfter),
        _ => new Delivery.Refused(Status, Code),
    };

    /// <summary>The same for a conversation asked for: done only when the answer names it.</summary>
    public Delivery ToCreated() => ToDelivery(activityNamed: false) switch
    {
        Delivery.Delivered { ActivityId: { Length: > 0 } conversation } =>
            new Delivery.Created(conversation, Field("activityId"), Field("serviceUrl")),
        Delivery.Delivered => new Delivery.Refused(Status, "NoConversationId"),
        var other => other,
    };

    // By what the text contains rather than by one schema: reports differ on where in the body the codes stand.
    private Delivery Forbidden()
    {
        UnreachableKind? kind =
            Says("ConversationBlockedByUser") || Says("MessageWritesBlocked") || WritesBlocked().IsMatch(Body) ? UnreachableKind.BlockedByUser
            : Says("BotNotInConversationRoster") ? UnreachableKind.NotInRoster
            : Says("BotDisabledByAdmin") ? UnreachableKind.DisabledByAdmin
            : Says("NotEnoughPermissions") ? UnreachableKind.NotPermitted
            : null;
        return kind is { } known ? new Delivery.Unreachable(known) : new Delivery.Refused(Status, Code);
    }

    private UnreachableKind Missing(bool activityNamed) =>
        Says("ActivityNotFound") || (activityNamed && !Says("ConversationNotFound"))
            ? UnreachableKind.ActivityNotFound
            : UnreachableKind.ConversationNotFound;

    private bool Says(string code) => Body.Contains(code, StringComparison.OrdinalIgnoreCase);

    /// <summary>The channel's own code, cut to what can safely stand in a log; otherwise the status.</summary>
    private string Code
    {
        get
        {
            var code = new string([.. (ErrorCode() ?? "").Where(letter => char.IsAsciiLetterOrDigit(letter)).Take(LongestCode)]);
            return code.Length > 0 ? code : $"Http{Status}";
        }
    }

    private string? ErrorCode() => Read(root =>
        root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
            ? Text(error, "code")
            : Text(root, "code") ?? Text(root, "errorCode"));

    private string? Field(string name) => Read(root => Text(root, name));

    private string? Read(Func<JsonElement, string?> what)
    {
        if (Body.Length == 0)
            return null;
        try
        {
            using var json = JsonDocument.Parse(Body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? what(json.RootElement) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;

    [GeneratedRegex("""errorCode["'\s]*[:=]\s*["']?209\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WritesBlocked();
}
