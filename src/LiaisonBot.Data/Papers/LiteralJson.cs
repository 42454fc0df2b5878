using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Papers;

/// <summary>Writes an enum as its fixed text: a frozen paper outlives the names in the code.</summary>
internal sealed class LiteralJson<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Literals<TEnum>.Read(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(Literals<TEnum>.Write(value));
}
