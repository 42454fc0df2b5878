using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>
/// A form that was begun and not saved. It is stored, so a field is only ever added; a shape that cannot be read is dropped,
/// and the person begins anew.
/// </summary>
/// <param name="Key">The key of its card: the same form opened again is the same card, and can be saved once.</param>
/// <param name="Said">The sentence it was read from: a message that the channel repeats opens the same form.</param>
/// <param name="Asked">Names in that sentence that are still to be told.</param>
internal sealed record LogContactDraft(LogContactForm Form, string Key, string? Said, IReadOnlyList<AskedName> Asked)
{
    /// <summary>Its fixed id, with the version of its shape.</summary>
    public const string Dialog = "contact.log.1";

    /// <summary>Names in it that fit nobody whom the writer is paired with.</summary>
    public IReadOnlyList<string> Strangers { get; init; } = [];

    public static LogContactDraft? Read(string? content)
    {
        try
        {
            return content is null ? null : JsonSerializer.Deserialize(content, DraftJson.Default.LogContactDraft);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, DraftJson.Default.LogContactDraft);
}

/// <summary>A name that fits several colleagues, as it was written.</summary>
internal sealed record AskedName(string Words, IReadOnlyList<long> ColleagueIds);

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LogContactDraft))]
internal sealed partial class DraftJson : JsonSerializerContext;
