using System.Text.Json;
using System.Text.RegularExpressions;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Dialogs.Tests.Access;

/// <summary>Five hundred texts that would like to be more than text, and where in a message they are.</summary>
internal static partial class Injections
{
    /// <summary>Each text through one field, and each field with one text in ten; or, asked for the whole, each text through each field.</summary>
    public static int Rounds { get; } = Environment.GetEnvironmentVariable("LIAISONBOT_WHOLE") == "1" ? 500 : 50;

    private static readonly string[] Seeds =
    [
        "**粗**", "_斜_", "# 题", "> 引", "- 项", "1. 项", "`码`", "~~删~~", "[点我](https://evil.example)", "![图](https://evil.example/a.png)",
        "<https://evil.example>", "https://evil.example/a?b=c", "www.evil.example", "javascript:alert(1)", "[x](javascript:alert(1))",
        "<at>all</at>", "@all", "<at id=\"0\">林书琴</at>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>粗</b>", "<a href='//evil.example'>x</a>",
        "&lt;b&gt;", "&#60;b&#62;", "&amp;", "\u202Egnp.exe", "\u2066左\u2069", "\u200B零宽\u200D", "\u200F右", "\uFEFF头",
        "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"https://evil.example\")", "\t=cmd|' /C calc'!A0", "＝1+1", "{{DATE(2026-01-01T00:00:00Z)}}", "{{TIME(x)}}",
        "${7*7}", "{name}", "{0}", "{count|a|b}", "'; DROP TABLE People; --", "\\u0022},{\"type\":\"Action.OpenUrl\"", "\"}]}", "| a | b |", "\u0000\u0007", "\uD800", "行\n# 题\n- 项",
    ];

    private static readonly string[] Shapes = ["{0}", "前 {0}", "{0} 后", "前\n{0}", "\u3000{0}", "({0})", "*{0}*", "[{0}](x)", "<{0}>", "{0}{0}"];

    public static IReadOnlyList<string> Strings { get; } =
        [.. from shape in Shapes from seed in Seeds select shape.Replace("{0}", seed, StringComparison.Ordinal)];

    /// <summary>What one of so many fields holds in a round, cut to what it may hold.</summary>
    public static string Text(int round, (int Number, int Of) field, int most) =>
        Strings[((field.Number * Strings.Count / field.Of) + round) % Strings.Count] is var text && text.Length > most ? text[..most] : text;

    /// <summary>What came alive in a message, as it was sent.</summary>
    public static IEnumerable<string> Alive(string json)
    {
        var activity = JsonSerializer.Deserialize(json, ProtocolJson.Default.Activity)!;
        if (activity.Text is not null && activity.TextFormat != "plain")
            yield return $"text is {activity.TextFormat}: {activity.Text}";
        if (activity.Summary is { } summary && Live.IsMatch(summary))
            yield return $"summary: {summary}";
        foreach (var attachment in activity.Attachments ?? [])
        {
            foreach (var alive in Alive(attachment.Content!.Value))
                yield return alive;
        }
    }

    /// <summary>What came alive in a card.</summary>
    public static IEnumerable<string> Alive(JsonElement card) => Alive(card, inside: "card");

    /// <summary>Text runs and the values of inputs are plain in every host; everything else is read as Markdown by one or the other.</summary>
    private static IEnumerable<string> Alive(JsonElement element, string inside)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(item => Alive(item, inside));
        if (element.ValueKind == JsonValueKind.String)
            return IsAlive(element.GetString()!, inside) ? [$"{inside}: {element.GetString()}"] : [];
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        var type = element.TryGetProperty("type", out var named) ? named.GetString()! : inside;
        return element.EnumerateObject()
            .Where(property => !property.NameEquals("type") && !property.NameEquals("data"))
            .SelectMany(property => Alive(property.Value, $"{type}.{property.Name}"));
    }

    private static bool IsAlive(string text, string place) => place switch
    {
        "TextRun.text" => Unseen.IsMatch(text),
        "Input.Text.value" => false,
        "Image.url" or "Action.OpenUrl.url" => true,
        _ => Live.IsMatch(text) || Unseen.IsMatch(text),
    };

    [GeneratedRegex(@"[*`~\[\]<\\|]|://|^[#>+=-]|&(?:#|\w)")]
    private static partial Regex Live { get; }

    /// <summary>What turns text around, hides in it, or is replaced by hosts.</summary>
    [GeneratedRegex(@"[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\{\{")]
    private static partial Regex Unseen { get; }
}
