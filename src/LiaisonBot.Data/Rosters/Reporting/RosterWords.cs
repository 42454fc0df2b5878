using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Data.People;

namespace LiaisonBot.Data.Rosters.Reporting;

/// <summary>The wording of the import, from words.json.</summary>
public static class RosterWords
{
    private static readonly Dictionary<string, Wording> Texts = Load();

    /// <summary>One line: file, line, column, reason.</summary>
    public static string Describe(this RosterProblem problem, Locale locale)
    {
        var reason = Text("problem." + JsonNamingPolicy.SnakeCaseLower.ConvertName(problem.Kind.ToString()), locale, problem.Value);
        return problem switch
        {
            { Line: null, Column: null } => Text("place.file", locale, problem.File, reason),
            { Line: null } => Text("place.column", locale, problem.File, problem.Column, reason),
            { Column: null } => Text("place.line", locale, problem.File, problem.Line, reason),
            _ => Text("place.cell", locale, problem.File, problem.Line, problem.Column, reason),
        };
    }

    public static string Text(string key, Locale locale, params ReadOnlySpan<object?> values)
    {
        var wording = Texts[key];
        return string.Format(CultureInfo.InvariantCulture, locale == Locale.Chinese ? wording.Zh : wording.En, values);
    }

    private static Dictionary<string, Wording> Load()
    {
        using var stream = typeof(RosterWords).Assembly.GetManifestResourceStream(typeof(RosterWords), "words.json")
            ?? throw new InvalidOperationException("words.json is not embedded.");
        return JsonSerializer.Deserialize(stream, RosterWordsJson.Default.DictionaryStringWording)
            ?? throw new InvalidOperationException("words.json is empty.");
    }
}

internal sealed record Wording(string Zh, string En);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, Wording>))]
internal sealed partial class RosterWordsJson : JsonSerializerContext;
