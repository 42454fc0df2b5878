using System.Text;
using System.Text.Encodings.Web;

namespace LiaisonBot.Dialogs.Paging;

/// <summary>
/// What a card shows of a text that somebody wrote, so that no text crowds out the rest of a page or makes the card too large to send.
/// Texts are weighed as they travel: a letter or a Chinese character counts one, what JSON has to escape counts what that takes.
/// </summary>
internal static class Excerpt
{
    /// <summary>Each line is an element of its own on a card.</summary>
    private const int WeightOfLine = 100;

    /// <summary>The text in one line, cut after so much with a mark of what is left out.</summary>
    public static string Of(string text, int most)
    {
        var line = string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (Weigh(line) <= most)
            return line;
        var kept = new StringBuilder(most);
        foreach (var rune in line.EnumerateRunes())
        {
            most -= Weigh(rune);
            if (most < 0)
                break;
            kept.Append(rune.ToString());
        }

        return kept.Append('…').ToString();
    }

    /// <summary>The text with its lines as long as it is not heavier; otherwise the excerpt.</summary>
    public static string WithLines(string text, int most) => Weigh(text) <= most ? text : Of(text, most);

    private static int Weigh(string text) => text.EnumerateRunes().Sum(Weigh);

    private static int Weigh(Rune rune)
    {
        const int escaped = 6;
        if (rune.Value == '\n')
            return WeightOfLine;
        return JavaScriptEncoder.UnsafeRelaxedJsonEscaping.WillEncode(rune.Value) ? escaped * rune.Utf16SequenceLength : rune.Utf16SequenceLength;
    }
}
