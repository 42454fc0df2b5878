using System.Buffers;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// The bodies that answer an adaptiveCard/action invoke (protocol.md 1.5). The HTTP status is 200 for all of them: the real one is inside.
/// </summary>
public static class CardAnswer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card that takes the pressed one's place.</summary>
    public static byte[] Replace(Card card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return Write(HttpStatusCode.OK, ContentTypes.AdaptiveCard, json => json.WriteRawValue(card.ToJson(CardHost.Teams)));
    }

    /// <summary>A short text the client shows over the card, which stays as it is.</summary>
    public static byte[] Message(string text) =>
        Write(HttpStatusCode.OK, ContentTypes.ActivityMessage, json => json.WriteStringValue(text));

    /// <summary>The press could not be taken: <paramref name="status"/> is 400 for the client's fault, 500 for ours.</summary>
    public static byte[] Error(HttpStatusCode status, string code, string message) =>
        Write(status, ContentTypes.Error, json =>
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
        });

    private static byte[] Write(HttpStatusCode status, string type, Action<Utf8JsonWriter> value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode", (int)status);
            json.WriteString("type", type);
            json.WritePropertyName("value");
            value(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
