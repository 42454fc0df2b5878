using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.DirectLine;

internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);

internal sealed record StartedConversation(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null);

internal sealed record PostedId(string Id);

internal sealed record DirectLineError(DirectLineError.Detail Error)
{
    internal sealed record Detail(string Code, string Message);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(StartedConversation))]
[JsonSerializable(typeof(PostedId))]
[JsonSerializable(typeof(DirectLineError))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    /// <summary>Chinese unescaped: these bodies are JSON answers and never inside HTML.</summary>
    public static DirectLineJson Wire => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
