using System.Text;
using System.Text.Json.Nodes;

namespace LiaisonBot.Tests.Fuzz;

/// <summary>Malformed bodies without end: the same seed and index always make the same body.</summary>
internal sealed class MalformedBodies(IReadOnlyList<string> wellFormed, int seed)
{
    /// <summary>Every this many bodies one is of ten megabytes: they say little more the hundredth time, and take long.</summary>
    private const int HugeEvery = 100;
    private static readonly string[] ContentTypes =
        ["text/plain", "application/xml", "multipart/form-data; boundary=x", "application/json; charset=utf-16", "application/octet-stream", "x"];

    public MalformedBody At(int index)
    {
        // Two primes keep the draws of neighbouring cases apart.
        var random = new Random(unchecked((seed * 486187739) + (index * 16777619)));
        var body = wellFormed[random.Next(wellFormed.Count)];
        if (index % HugeEvery == HugeEvery - 1)
            return Huge(body, random);
        return random.Next(12) switch
        {
            0 => new("bytes changed", Flipped(Utf8(body), random)),
            1 => new("cut short", Utf8(body)[..random.Next(Encoding.UTF8.GetByteCount(body))]),
            2 => new("bytes that are no UTF-8", Spliced(Utf8(body), [0xC3, 0x28, 0xFF, 0xFE, 0xED, 0xA0, 0x80], random)),
            3 => new("half a surrogate pair", Utf8(TreeMutation.ReplaceOne(body, random, HalfPair))),
            4 => new("nested too deep", Utf8(Deep(body, random))),
            5 => new("a property said twice", Utf8(Twice(body, random))),
            6 => new("a value of another kind", Utf8(TreeMutation.ReplaceOne(body, random, OtherKind))),
            7 => new("several values of another kind", Utf8(Repeat(body, random, b => TreeMutation.ReplaceOne(b, random, OtherKind)))),
            8 => new("properties missing", Utf8(Repeat(body, random, b => TreeMutation.RemoveOne(b, random)))),
            9 => new("hostile text", Utf8(TreeMutation.ReplaceOne(body, random, HostileText.Any))),
            10 => new("another content type", Utf8(body), ContentTypes[random.Next(ContentTypes.Length)]),
            _ => new("no activity at all", NotAnActivity(random)),
        };
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        for (var times = random.Next(1, 9); times > 0; times--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static byte[] Spliced(byte[] bytes, byte[] wrong, Random random)
    {
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], .. wrong, .. bytes[at..]];
    }

    private static string Repeat(string body, Random random, Func<string, string> change)
    {
        for (var times = random.Next(2, 6); times > 0; times--)
            body = change(body);
        return body;
    }

    private static string Twice(string body, Random random)
    {
        string[] again = ["\"type\":\"invoke\"", "\"id\":7", "\"from\":null", "\"conversation\":{\"id\":\"x\",\"id\":\"y\"}", "\"text\":[]"];
        return $"{{{again[random.Next(again.Length)]},{body.TrimStart()[1..]}";
    }

    private static string Deep(string body, Random random)
    {
        var levels = random.Next(3) switch { 0 => 33, 1 => 1_000, _ => 20_000 };
        var bomb = random.Next(2) == 0
            ? new string('[', levels) + new string(']', levels)
            : string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels);
        string[] places = ["value", "channelData", "entities", "attachments", "somethingNew"];
        return random.Next(4) == 0 ? bomb : $"{{\"{places[random.Next(places.Length)]}\":{bomb},{body.TrimStart()[1..]}";
    }

    // JsonNode writes such a string as U+FFFD: the mark is put right after the tree is text again.
    private static JsonNode HalfPair(Random random) => JsonValue.Create(TreeMutation.HalfPairMark);

    private static JsonNode? OtherKind(Random random) => random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next()),
        2 => JsonValue.Create(-1e300),
        3 => JsonValue.Create(true),
        4 => JsonValue.Create(""),
        5 => new JsonArray(1, "a", null),
        6 => new JsonObject { ["id"] = new JsonArray() },
        7 => new JsonObject(),
        _ => JsonValue.Create(new string('九', random.Next(1, 5_000))),
    };

    private static byte[] NotAnActivity(Random random) => random.Next(10) switch
    {
        0 => [],
        1 => Utf8("null"),
        2 => Utf8("[]"),
        3 => Utf8("\"message\""),
        4 => Utf8("{}"),
        5 => Utf8("{\"type\":\"message\"}"),
        6 => [0xEF, 0xBB, 0xBF, .. Utf8("{\"type\":\"message\"}")],
        7 => Encoding.Unicode.GetBytes("{\"type\":\"message\"}"),
        8 => Utf8("{\"type\":\"message\",\"value\":NaN,\"text\":Infinity}"),
        _ => RandomBytes(random),
    };

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(1, 4_096)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static MalformedBody Huge(string body, Random random) => random.Next(3) switch
    {
        0 => new("a string of ten megabytes", Utf8($"{{\"text\":\"{new string('好', 3_500_000)}\",{body.TrimStart()[1..]}")),
        1 => new("an array of a million", Utf8($"{{\"entities\":[{string.Join(',', Enumerable.Repeat("{}", 1_000_000))}],{body.TrimStart()[1..]}")),
        _ => new("a property name of a megabyte", Utf8($"{{\"{new string('k', 1_000_000)}\":1,{body.TrimStart()[1..]}")),
    };
}
