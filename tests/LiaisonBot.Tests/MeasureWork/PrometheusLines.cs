using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.Tests.MeasureWork;

/// <summary>Reads the text format as strictly as Prometheus does, as far as it is written here.</summary>
internal static partial class PrometheusLines
{
    /// <summary>Each figure by its name with its labels.</summary>
    public static Dictionary<string, double> Of(string text)
    {
        var figures = new Dictionary<string, double>();
        var announced = new HashSet<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Announcement().Match(line) is { Success: true } type)
                Assert.True(announced.Add(type.Groups["name"].Value), $"announced twice: {line}");
            else if (!line.StartsWith("# HELP ", StringComparison.Ordinal))
                Add(figures, announced, line);
        }

        return figures;
    }

    private static void Add(Dictionary<string, double> figures, HashSet<string> announced, string line)
    {
        var figure = Figure().Match(line);
        Assert.True(figure.Success, line);
        Assert.Contains(announced, name => figure.Groups["name"].Value.StartsWith(name, StringComparison.Ordinal));
        figures.Add(figure.Groups["series"].Value, double.Parse(figure.Groups["value"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("""^# TYPE (?<name>[a-zA-Z_][a-zA-Z0-9_]*) (counter|gauge|histogram)$""")]
    private static partial Regex Announcement();

    [GeneratedRegex("""^(?<series>(?<name>[a-zA-Z_][a-zA-Z0-9_]*)(\{([a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\[\\n"])*",?)+\})?) (?<value>-?[0-9.E+-]+)$""")]
    private static partial Regex Figure();
}
