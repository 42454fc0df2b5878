using System.Text;

namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// Text for the places that hosts read as Markdown or not as they please: choice titles are plain in a drop-down and Markdown beside
/// a radio button. Escaping would show its backslashes in one of the two, so what Markdown reads is replaced by its full-width twin.
/// </summary>
internal static class InertText
{
    private const string Active = "*_`[]~\\<|";
    private const string ActiveAtStart = "#>-+=";

    /// <summary>One line: line breaks become spaces.</summary>
    public static string Of(string text)
    {
        var line = PlainText.Of(text).Replace('\n', ' ').Trim();
        var inert = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
            inert.Append(IsActive(line, at) ? FullWidth(line[at]) : line[at]);
        return inert.ToString();
    }

    private static bool IsActive(string line, int at) => line[at] switch
    {
        ':' => line.AsSpan(at).StartsWith("://"),
        '&' => at + 1 < line.Length && (line[at + 1] == '#' || char.IsAsciiLetter(line[at + 1])),
        '.' or ')' => at > 0 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0 && (at + 1 == line.Length || line[at + 1] == ' '),
        var c => Active.Contains(c, StringComparison.Ordinal) || (at == 0 && ActiveAtStart.Contains(c, StringComparison.Ordinal)),
    };

    /// <summary>The visible ASCII characters stand in the same order from U+FF01 on.</summary>
    private static char FullWidth(char ascii) => (char)(ascii - '!' + '！');
}
