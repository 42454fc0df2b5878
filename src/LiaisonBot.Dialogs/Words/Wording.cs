using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace LiaisonBot.Dialogs.Words;

/// <summary>
/// Everything the bot says, in one language. The words stand in the <c>words.json</c> of each slice, both languages side by side.
/// A place in a sentence is <c>{name}</c>; a word that follows a number is <c>{count|contact|contacts}</c>.
/// </summary>
public sealed class Wording
{
    private readonly FrozenDictionary<string, string> sentences;

    private Wording(Language language, FrozenDictionary<string, string> sentences)
    {
        Language = language;
        this.sentences = sentences;
        Culture = CultureInfo.GetCultureInfo(language.Tag());
    }

    public static Wording Chinese { get; } = Load(Language.Chinese);

    public static Wording English { get; } = Load(Language.English);

    public Language Language { get; }

    public CultureInfo Culture { get; }

    public IEnumerable<string> Keys => sentences.Keys;

    public static Wording In(Language language) => language == Language.English ? English : Chinese;

    /// <summary>The sentence of a key. An unknown key is a bug and throws: people never see a raw key.</summary>
    public string this[string key] =>
        sentences.TryGetValue(key, out var sentence) ? sentence : throw new KeyNotFoundException($"No words for '{key}' in {Language.Tag()}.");

    /// <summary>Whether there is such a sentence: for keys that are made from stored ids, which outlive their words.</summary>
    public bool Knows(string key) => sentences.ContainsKey(key);

    /// <summary>The sentence of a key with its places filled.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var sentence = this[key];
        var said = new StringBuilder(sentence.Length + 32);
        for (var at = 0; at < sentence.Length;)
        {
            var open = sentence.IndexOf('{', at);
            var close = open < 0 ? -1 : sentence.IndexOf('}', open);
            if (close < 0)
            {
                said.Append(sentence, at, sentence.Length - at);
                break;
            }

            said.Append(sentence, at, open - at).Append(Fill(key, sentence[(open + 1)..close], values));
            at = close + 1;
        }

        return said.ToString();
    }

    /// <summary>A day as people write it: 2026年3月5日, March 5, 2026.</summary>
    public string Day(DateOnly day) =>
        Language == Language.Chinese
            ? day.ToString("yyyy'年'M'月'd'日'", Culture)
            : day.ToString("MMMM d, yyyy", Culture);

    /// <summary>A day of this year: 3月5日, March 5.</summary>
    public string MonthDay(DateOnly day) =>
        day.ToString(Language == Language.Chinese ? "M'月'd'日'" : "MMMM d", Culture);

    /// <summary>A day with its weekday: 3月5日（周四）, Thu, March 5.</summary>
    public string Weekday(DateOnly day) =>
        Language == Language.Chinese
            ? day.ToString("M'月'd'日（'ddd'）'", Culture)
            : day.ToString("ddd, MMMM d", Culture);

    /// <summary>A month: 2026年3月, March 2026.</summary>
    public string Month(DateOnly day) =>
        day.ToString(Language == Language.Chinese ? "yyyy'年'M'月'" : "MMMM yyyy", Culture);

    /// <summary>A month where there is little room: 26年3月, Mar ’26. Without the apostrophe that would be a day.</summary>
    public string ShortMonth(DateOnly day) =>
        day.ToString(Language == Language.Chinese ? "yy'年'M'月'" : "MMM '’'yy", Culture);

    private string Fill(string key, string place, ReadOnlySpan<(string Name, object Value)> values)
    {
        var parts = place.Split('|');
        foreach (var (name, value) in values)
        {
            if (name != parts[0])
                continue;
            if (parts.Length == 3)
                return Convert.ToInt64(value, Culture) == 1 ? parts[1] : parts[2];
            return value is DateOnly day ? Day(day) : Convert.ToString(value, Culture) ?? "";
        }

        throw new KeyNotFoundException($"'{key}' has a place '{parts[0]}' that nobody filled.");
    }

    private static Wording Load(Language language)
    {
        var name = language == Language.Chinese ? "zh" : "en";
        var assembly = Assembly.GetExecutingAssembly();
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(r => r.EndsWith(".words.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var words = JsonDocument.Parse(stream);
            foreach (var entry in words.RootElement.EnumerateObject())
                sentences.Add(entry.Name, entry.Value.GetProperty(name).GetString()!);
        }

        return new Wording(language, sentences.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
