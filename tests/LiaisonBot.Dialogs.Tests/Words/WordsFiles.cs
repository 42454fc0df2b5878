using System.Text.Json;
using System.Text.RegularExpressions;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Dialogs.Tests.Words;

/// <summary>One sentence of a slice's words.json, as it stands in the file.</summary>
public sealed record Entry(string File, string Key, string? Chinese, string? English)
{
    public override string ToString() => $"{File} {Key}";
}

/// <summary>The words as written and the source that says them.</summary>
internal static partial class WordsFiles
{
    private static readonly string Source = Path.Combine(Repository.Root, "src", "LiaisonBot.Dialogs");

    public static IReadOnlyList<Entry> Entries { get; } = [.. Files("words.json").SelectMany(Read)];

    /// <summary>All the source of the assembly that can name a key.</summary>
    public static IReadOnlyList<string> Code { get; } = [.. Files("*.cs").Select(File.ReadAllText)];

    /// <summary>The places of a sentence by name: the {name} and the {count} of {count|contact|contacts}.</summary>
    public static IEnumerable<string> Places(string sentence) =>
        Place.Matches(sentence).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What a person reads in the end, with a word in each place.</summary>
    public static string Filled(string sentence, string word) => Place.Replace(sentence, word);

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static IEnumerable<Entry> Read(string file)
    {
        using var words = JsonDocument.Parse(File.ReadAllText(file));
        var name = Path.GetRelativePath(Source, file);
        foreach (var entry in words.RootElement.EnumerateObject())
            yield return new Entry(name, entry.Name, Text(entry.Value, "zh"), Text(entry.Value, "en"));
    }

    private static string? Text(JsonElement entry, string language) =>
        entry.TryGetProperty(language, out var text) ? text.GetString() : null;

    [GeneratedRegex(@"\{([^{}|]+)(?:\|[^{}]*)?\}")]
    private static partial Regex Place { get; }
}
