using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiaisonBot.Protocol.Schema;

/// <summary>
/// Every type that crosses the wire, source-generated. Written with camelCase names, without nulls, Chinese unescaped;
/// read by exactly those names, at most 32 levels deep. A name given twice is refused: two readers could each see another value.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 32)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ExpectedReplies))]
public sealed partial class ProtocolJson : JsonSerializerContext
{
    /// <summary>The context to write with: relaxed escaping, since bodies are JSON responses and never inside HTML.</summary>
    public static ProtocolJson Wire => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
