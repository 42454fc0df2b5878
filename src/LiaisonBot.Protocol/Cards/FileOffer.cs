using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// Asks a person in Teams whether the bot may put a file into their OneDrive (file consent). The answer is the invoke
/// <c>fileConsent/invoke</c>, which is read as a <see cref="CardPress"/> of the verb and key given here.
/// </summary>
/// <param name="Name">The file's.</param>
/// <param name="Description">What it is, for the person.</param>
/// <param name="Bytes">How large.</param>
public sealed record FileOffer(string Name, string Description, long Bytes)
{
    /// <summary>The input of the press that holds the person's answer.</summary>
    public const string Answer = "action";

    /// <summary>The answer that says yes; any other says no.</summary>
    public const string Accepted = "accept";

    public required string Verb { get; init; }

    public required string Key { get; init; }

    public Attachment ToAttachment()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("description", Description);
            json.WriteNumber("sizeInBytes", Bytes);
            WriteContext(json, "acceptContext");
            WriteContext(json, "declineContext");
            json.WriteEndObject();
        }

        return new Attachment { ContentType = ContentTypes.FileConsent, Name = Name, Content = JsonElement.Parse(buffer.WrittenSpan) };
    }

    private void WriteContext(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("verb", Verb);
        json.WriteString(CardPress.KeyName, Key);
        json.WriteEndObject();
    }
}

/// <summary>Where Teams wants a file, and how it is shown once it is there. All of it is a claim of whoever sent the invoke.</summary>
public sealed record UploadPlace
{
    public string UploadUrl { get; init; } = "";

    public string ContentUrl { get; init; } = "";

    public string Name { get; init; } = "";

    public string UniqueId { get; init; } = "";

    public string FileType { get; init; } = "";

    /// <summary>The place in the answer to a <see cref="FileOffer"/>.</summary>
    public static UploadPlace Of(CardPress press)
    {
        ArgumentNullException.ThrowIfNull(press);
        return new UploadPlace
        {
            UploadUrl = Input("uploadUrl"),
            ContentUrl = Input("contentUrl"),
            Name = Input("name"),
            UniqueId = Input("uniqueId"),
            FileType = Input("fileType"),
        };

        string Input(string name) => press.Inputs.GetValueOrDefault(name) ?? "";
    }

    /// <summary>The card that opens the file (file info).</summary>
    public Attachment ToAttachment()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("uniqueId", UniqueId);
            json.WriteString("fileType", FileType);
            json.WriteEndObject();
        }

        return new Attachment
        {
            ContentType = ContentTypes.FileInfo,
            ContentUrl = ContentUrl,
            Name = Name,
            Content = JsonElement.Parse(buffer.WrittenSpan),
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, UploadJson.Default.UploadPlace);

    public static UploadPlace FromJson(string json) =>
        JsonSerializer.Deserialize(json, UploadJson.Default.UploadPlace) ?? throw new JsonException("An empty place.");
}

[JsonSerializable(typeof(UploadPlace))]
internal sealed partial class UploadJson : JsonSerializerContext;
