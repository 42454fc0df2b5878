using System.Text.Json.Nodes;

namespace LiaisonBot.PackageApp;

/// <summary>What Teams asks of a file with the manifest's texts in another language: each text of it, and no other.</summary>
internal static class LanguageRules
{
    /// <param name="words">The file: one text for each place.</param>
    /// <param name="manifest">The manifest whose texts they are.</param>
    /// <param name="commands">Those of the registry in the file's language.</param>
    public static IEnumerable<string> Faults(JsonObject words, JsonObject manifest, IReadOnlyList<ManifestCommand> commands)
    {
        var count = ManifestRules.CommandsOf(manifest).Count;
        var places = Enumerable.Range(0, count).SelectMany(place => new[] { CommandRules.Place(place, "title"), CommandRules.Place(place, "description") }).ToList();
        foreach (var extra in words.Select(word => word.Key).Where(key => key != "$schema" && !ManifestRules.Localised.ContainsKey(key) && !places.Contains(key)))
            yield return $"{extra}: 清单里没有这一处 / the manifest has no such place";
        foreach (var (place, most) in ManifestRules.Localised)
        {
            if (ManifestRules.TextFault(place, Of(words, place), most) is { } fault)
                yield return fault;
        }

        var listed = Enumerable.Range(0, count)
            .Select(place => new ManifestCommand(Of(words, CommandRules.Place(place, "title")) ?? "", Of(words, CommandRules.Place(place, "description")) ?? ""))
            .ToList();
        foreach (var fault in CommandRules.Faults(listed, commands))
            yield return fault;
    }

    /// <summary>The places are the keys themselves, dots and all.</summary>
    private static string? Of(JsonObject words, string place) => words[place] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
