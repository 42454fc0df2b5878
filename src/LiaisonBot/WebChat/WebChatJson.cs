using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiaisonBot.WebChat;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<Persona>))]
[JsonSerializable(typeof(Session))]
internal sealed partial class WebChatJson : JsonSerializerContext
{
    /// <summary>Chinese unescaped: these bodies are JSON answers and never inside HTML.</summary>
    public static WebChatJson Wire => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
