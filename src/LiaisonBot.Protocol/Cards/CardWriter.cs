using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LiaisonBot.Protocol.Cards;

/// <summary>Writes a card's JSON for one host, straight to UTF-8.</summary>
internal sealed class CardWriter(Utf8JsonWriter json, CardHost host)
{
    // Relaxed as in ProtocolJson.Wire: Chinese unescaped keeps a card at half its size.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public CardHost Host { get; } = host;

    public static byte[] Write(Card card, CardHost host)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
            new CardWriter(json, host).Write(card);
        return buffer.WrittenSpan.ToArray();
    }

    public void Begin(string? type = null, CardElement? element = null, string? named = null)
    {
        if (named is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(named);
        if (type is not null)
            Text("type", type);
        if (element?.Spacing is { } spacing)
            Text("spacing", WireNames.Of(spacing));
        Flag("separator", element?.Separator ?? false);
    }

    public void End() => json.WriteEndObject();

    public void BeginArray(string name) => json.WriteStartArray(name);

    public void EndArray() => json.WriteEndArray();

    public void Text(string name, string value) => json.WriteString(name, value);

    public void Number(string name, int value) => json.WriteNumber(name, value);

    /// <summary>False is every flag's default and is left out.</summary>
    public void Flag(string name, bool value)
    {
        if (value)
            json.WriteBoolean(name, value);
    }

    public void Elements(string name, IReadOnlyList<CardElement> elements)
    {
        BeginArray(name);
        foreach (var element in elements)
            element.Write(this);
        EndArray();
    }

    /// <summary>What a client shows that does not know the element at hand.</summary>
    public void Fallback(CardElement element)
    {
        json.WritePropertyName("fallback");
        element.Write(this);
    }

    private void Write(Card card)
    {
        var (language, body) = card.Body;
        Begin("AdaptiveCard");
        Text("version", "1.5");
        // The schema's lang is a language without its region.
        Text("lang", language.Split('-')[0]);
        Text("fallbackText", PlainText.Of(card.Summary));
        // Teams runs Action.Execute's fallback inside an ActionSet only, not among a card's own actions.
        Elements("body", [.. body, new ActionSet(card.Body.Actions) { Spacing = Spacing.Medium }]);
        End();
    }
}
