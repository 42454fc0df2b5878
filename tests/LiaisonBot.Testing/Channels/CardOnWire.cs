using System.Text.Json;

namespace LiaisonBot.Testing.Channels;

/// <summary>An adaptive card as a channel received it, used as a person uses it: read, filled in, pressed.</summary>
public sealed class CardOnWire
{
    private readonly JsonElement card;

    private CardOnWire(JsonElement card, string? messageId)
    {
        this.card = card;
        MessageId = messageId;
    }

    /// <summary>The message that showed it; a press names it in <c>replyToId</c>.</summary>
    public string? MessageId { get; }

    /// <summary>What the inputs hold now, as a press would send it.</summary>
    public IReadOnlyDictionary<string, string> Inputs => Parts()
        .Where(part => TypeOf(part)?.StartsWith("Input.", StringComparison.Ordinal) == true && part.TryGetProperty("value", out _))
        .ToDictionary(part => part.GetProperty("id").GetString()!, part => part.GetProperty("value").ToString());

    /// <summary>Its ids of choices, by the input's id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Choices => Parts()
        .Where(part => TypeOf(part) == "Input.ChoiceSet")
        .ToDictionary(
            part => part.GetProperty("id").GetString()!,
            IReadOnlyList<string> (part) => [.. part.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("value").GetString()!)]);

    /// <summary>The card of a message that reached a channel; null when it carries none.</summary>
    public static CardOnWire? Of(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return delivery.Activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
            ? new CardOnWire(attachments[0].GetProperty("content"), delivery.Id)
            : null;
    }

    /// <summary>The card that an invoke was answered with; null when it was answered with something else.</summary>
    public static CardOnWire? Of(JsonElement invokeAnswer, string? messageId) =>
        invokeAnswer.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object && TypeOf(value) == "AdaptiveCard"
            ? new CardOnWire(value, messageId)
            : null;

    /// <summary>The button with this title.</summary>
    public JsonElement Button(string title) =>
        Parts().First(part => TypeOf(part) is "Action.Execute" or "Action.Submit" && part.GetProperty("title").GetString() == title);

    public bool Has(string title) =>
        Parts().Any(part => TypeOf(part) is "Action.Execute" or "Action.Submit" && part.GetProperty("title").GetString() == title);

    public override string ToString() => card.ToString();

    private static string? TypeOf(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("type", out var type) ? type.GetString() : null;

    private IEnumerable<JsonElement> Parts() => Within(card);

    private static IEnumerable<JsonElement> Within(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property => Within(property.Value)).Prepend(part),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Within),
        _ => [],
    };
}
