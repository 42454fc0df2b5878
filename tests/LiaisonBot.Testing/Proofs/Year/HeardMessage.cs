using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LiaisonBot.Reference;

namespace LiaisonBot.Testing.Proofs.Year;

/// <summary>Reads a reminder off the wire, in either language, and writes it down as the reference does.</summary>
internal static partial class HeardMessage
{
    /// <summary>Whether an activity is the message of a morning.</summary>
    public static bool IsReminder(JsonElement activity) =>
        activity.TryGetProperty("summary", out var summary) && summary.GetString() is { } text
        && (text.StartsWith("今日提醒", StringComparison.Ordinal) || text.StartsWith("Your reminders", StringComparison.Ordinal));

    public static string Read(JsonElement activity)
    {
        var card = activity.GetProperty("attachments")[0].GetProperty("content");
        var rules = RulesIn(card).Distinct().Single().Split(' ');
        var texts = TextsIn(card.GetProperty("body")).ToList();
        return Said.Message(rules, new ReminderText(texts).Lines());
    }

    /// <summary>The button that says why it came knows them.</summary>
    private static IEnumerable<string> RulesIn(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property =>
            property.Name == "rules" && property.Value.ValueKind == JsonValueKind.String ? [property.Value.GetString()!] : RulesIn(property.Value)),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(RulesIn),
        _ => [],
    };

    /// <summary>Each block of text in its place; what follows a block's bold beginning comes after a tab.</summary>
    private static IEnumerable<string> TextsIn(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Array)
            return part.EnumerateArray().SelectMany(TextsIn);
        return part.GetProperty("type").GetString() switch
        {
            "TextBlock" => [part.GetProperty("text").GetString()!],
            "RichTextBlock" => [string.Join('\t', part.GetProperty("inlines").EnumerateArray().Select(TextOf))],
            "Container" or "ColumnSet" or "Column" => TextsIn(part.TryGetProperty("items", out var items) ? items : part.GetProperty("columns")),
            _ => [],
        };
    }

    private static string TextOf(JsonElement inline) => inline.ValueKind == JsonValueKind.String ? inline.GetString()! : inline.GetProperty("text").GetString()!;

    public static DateOnly Day(string text)
    {
        foreach (var (form, culture) in new[] { ("yyyy年M月d日", "zh-CN"), ("MMMM d, yyyy", "en-US") })
        {
            if (DateOnly.TryParseExact(text, form, CultureInfo.GetCultureInfo(culture), DateTimeStyles.None, out var day))
                return day;
        }

        throw new FormatException($"'{text}' is no day.");
    }

    /// <summary>3月31日, March 31.</summary>
    public static (int Month, int Day) MonthDay(string text)
    {
        var chinese = ChineseDay().Match(text);
        if (chinese.Success)
            return (Number(chinese.Groups[1].Value), Number(chinese.Groups[2].Value));
        var day = DateOnly.ParseExact(EnglishDay().Match(text).Value + " 2026", "MMMM d yyyy", CultureInfo.GetCultureInfo("en-US"));
        return (day.Month, day.Day);
    }

    /// <summary>2026年3月, March 2026, as yyyy-MM.</summary>
    public static string Month(string text)
    {
        foreach (var (form, culture) in new[] { ("yyyy年M月", "zh-CN"), ("MMMM yyyy", "en-US") })
        {
            if (DateOnly.TryParseExact(text, form, CultureInfo.GetCultureInfo(culture), DateTimeStyles.None, out var day))
                return $"{day:yyyy-MM}";
        }

        throw new FormatException($"'{text}' is no month.");
    }

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d+)月(\d+)日")]
    private static partial Regex ChineseDay();

    [GeneratedRegex(@"^[A-Z][a-z]+ \d+")]
    private static partial Regex EnglishDay();
}
