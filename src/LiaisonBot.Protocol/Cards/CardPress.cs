using System.Collections.Frozen;
using System.Text.Json;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// A button pressed on a card, by whichever route it came: a message with a value (Action.Submit) or the invoke adaptiveCard/action
/// (Action.Execute). Everything in it is a claim by whoever sent it.
/// </summary>
/// <param name="Verb">What was pressed, such as <c>contact.save.1</c>.</param>
/// <param name="Key">The card's own key, where it has one.</param>
/// <param name="Inputs">The press's extra data and what was filled in, all as text; an unanswered input may be absent or empty.</param>
public sealed record CardPress(string Verb, string? Key, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>In UTF-16 units: no card of ours can send more.</summary>
    internal const int MaxLength = 32 * 1024;

    /// <summary>Not "key": the renderer of the Agents Playground, said to be that of Teams, dies on a press whose data holds one.</summary>
    internal const string KeyName = "cardKey";

    private const int MaxName = 200;

    /// <summary>The press in an activity; null when it holds none, or one that no card of ours could have made.</summary>
    public static CardPress? Read(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value)
            return null;
        try
        {
            return activity switch
            {
                { Type: ActivityTypes.Message } => ReadData(value, verb: null),
                { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction } => ReadExecute(value),
                { Type: ActivityTypes.Invoke, Name: InvokeNames.FileConsent } => ReadConsent(value),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // The one sign System.Text.Json gives of half a surrogate pair in a string.
            return null;
        }
    }

    private static CardPress? ReadExecute(JsonElement value) =>
        value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
            && action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? ReadData(data, action.TryGetProperty("verb", out var verb) ? Name(verb) : null)
            : null;

    /// <summary>What a file consent card answers: its context says which card it was, the rest where the file may go.</summary>
    private static CardPress? ReadConsent(JsonElement value)
    {
        if (!value.TryGetProperty("context", out var context) || context.ValueKind != JsonValueKind.Object || ReadData(context, verb: null) is not { } press)
            return null;
        var upload = value.TryGetProperty("uploadInfo", out var info) && info.ValueKind == JsonValueKind.Object ? ReadData(info, press.Verb) : null;
        var inputs = new Dictionary<string, string>(upload?.Inputs ?? press.Inputs, StringComparer.Ordinal)
        {
            [FileOffer.Answer] = value.TryGetProperty("action", out var action) ? Text(action) ?? "" : "",
        };
        return press with { Inputs = inputs };
    }

    private static CardPress? ReadData(JsonElement data, string? verb)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        var length = 0;
        foreach (var property in data.EnumerateObject())
        {
            if (Text(property.Value) is not { } text)
                continue;
            length += property.Name.Length + text.Length;
            if (length > MaxLength)
                return null;
            inputs[property.Name] = text;
        }

        inputs.Remove("verb", out var ownVerb);
        inputs.Remove(KeyName, out var key);
        verb ??= ownVerb;
        return verb is { Length: > 0 and <= MaxName } && key is not { Length: > MaxName }
            ? new CardPress(verb, key, inputs.ToFrozenDictionary(StringComparer.Ordinal))
            : null;
    }

    private static string? Name(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    private static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => null,
    };
}
