using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Welcome;

/// <summary>
/// What somebody probably wanted to say: the commands that share most of their characters with it, or differ by a few slips.
/// A guess for buttons only; nothing is done by it.
/// </summary>
internal static class NearestCommands
{
    private const int Most = 3;
    private const double Near = 0.6;

    /// <summary>A command is short: what stands far behind in a long message is about something else.</summary>
    private const int LongestRead = 80;

    public static IReadOnlyList<BotAction> Of(string text, IEnumerable<BotAction> commands)
    {
        var said = ActionRegistry.Fold(text);
        if (said.Length > LongestRead)
            said = said[..LongestRead];
        return
        [
            .. commands
                .Select(command => (Command: command, Likeness: Likeness(said, command.Words!)))
                .Where(one => one.Likeness >= Near)
                .OrderByDescending(one => one.Likeness)
                .Take(Most)
                .Select(one => one.Command),
        ];
    }

    private static double Likeness(string said, CommandWords words) =>
        words.Chinese.Concat(words.English).Select(ActionRegistry.Fold).Max(command => Math.Max(Shared(said, command), Spelt(said, command)));

    /// <summary>How much of the command stands somewhere in what was said: by character in Chinese, by pair of letters in English.</summary>
    private static double Shared(string said, string command)
    {
        var size = char.IsAscii(command[0]) ? 2 : 1;
        var pieces = Enumerable.Range(0, command.Length - size + 1).Select(at => command.Substring(at, size)).Distinct().ToList();
        return (double)pieces.Count(piece => said.Contains(piece, StringComparison.Ordinal)) / pieces.Count;
    }

    /// <summary>One less the edit distance (Levenshtein) as a part of the longer length.</summary>
    private static double Spelt(string said, string command)
    {
        var row = Enumerable.Range(0, command.Length + 1).ToArray();
        for (var i = 1; i <= said.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= command.Length; j++)
            {
                var replaced = diagonal + (said[i - 1] == command[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return 1 - ((double)row[^1] / Math.Max(said.Length, command.Length));
    }
}
