using System.Text.Json.Nodes;

namespace LiaisonBot.Tests.Fuzz;

/// <summary>Text that is valid JSON and harms whoever trusts it.</summary>
internal static class HostileText
{
    private static readonly string[] Texts =
    [
        "\u0000", "记录联系\u0000", "\u202E\u2066记录联系", "<at>everyone</at>", "[x](javascript:alert(1))", "'; DROP TABLE Contacts; --",
        "{{7*7}}${jndi:ldap://x}", "%s%n%x", "\r\n\r\nHTTP/1.1 200", "../../../../etc/passwd", "昨天和和和和和谈心，，，", "２０２６年９９月９９日",
        "yesterday yesterday with with", "9999-99-99", "-1", "1e400", "\uFFFF\uFFFE", "👨‍👩‍👧‍👦", "ﷺ", "\u0301\u0301\u0301",
    ];

    public static JsonNode Any(Random random) => JsonValue.Create(random.Next(4) switch
    {
        0 => string.Concat(Enumerable.Repeat(Texts[random.Next(Texts.Length)], 500)),
        1 => new string((char)random.Next(1, 0xD800), random.Next(1, 60_000)),
        _ => Texts[random.Next(Texts.Length)],
    });
}
