using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.SettingsPage;

/// <summary>The documentation comments of the sources as Markdown; a build may be told to leave out the file that the compiler makes of them.</summary>
internal static partial class Summaries
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Known = new(ReadAll);

    public static string Of(Type type) => Known.Value.GetValueOrDefault(type.Name, "");

    public static string Of(PropertyInfo property) => Known.Value.GetValueOrDefault($"{property.DeclaringType!.Name}.{property.Name}", "");

    private static Dictionary<string, string> ReadAll()
    {
        var known = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            if (FileOfOptions().IsMatch(file))
                Read(File.ReadLines(file), known);
        }

        return known;
    }

    private static void Read(IEnumerable<string> lines, Dictionary<string, string> known)
    {
        var (type, comment) = ("", new List<string>());
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.StartsWith("///", StringComparison.Ordinal))
            {
                comment.Add(line[3..]);
                continue;
            }

            if (line.StartsWith('['))
                continue;
            if (TypeName().Match(line) is { Success: true } named)
                known[type = named.Groups[1].Value] = Markdown(comment);
            else if (PropertyName().Match(line) is { Success: true } property)
                known[$"{type}.{property.Groups[1].Value}"] = Markdown(comment);
            comment.Clear();
        }
    }

    private static string Markdown(List<string> comment) =>
        comment.Count > 0 && XElement.Parse($"<doc>{string.Join('\n', comment)}</doc>").Element("summary") is { } summary
            ? Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim()
            : "";

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "b" } bold => $"**{bold.Value}**",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    /// <summary>Where option types lie, and the types that they are made of.</summary>
    [GeneratedRegex(@"(Settings|Options|Credentials|Limits|Date|Rung|Category)\.cs$")]
    private static partial Regex FileOfOptions();

    [GeneratedRegex(@"^(?:public|internal) (?:sealed |static )*(?:class|record|enum) (\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^public (?:required )?[\w<>?\[\]]+ (\w+) \{ get;")]
    private static partial Regex PropertyName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
