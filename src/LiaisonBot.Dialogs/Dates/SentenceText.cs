using System.Buffers;
using System.Text.RegularExpressions;

namespace LiaisonBot.Dialogs.Dates;

/// <summary>
/// What a person wrote, twice at the same positions: as written, for the words that are kept, and folded
/// (half-width, lower case, plain spaces), for the words that are recognised.
/// </summary>
internal sealed partial class SentenceText
{
    /// <summary>Nobody says in a thousand characters that they met someone; the rest of a pasted page is not read.</summary>
    private const int Longest = 1000;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",。;!?\n");

    private SentenceText(string written)
    {
        Written = written;
        Folded = string.Create(written.Length, written, static (folded, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                folded[i] = Fold(source[i]);
        });
    }

    public string Written { get; }

    public string Folded { get; }

    public static SentenceText From(string text)
    {
        var plain = MentionTag().Replace(text, " ").Trim();
        return new SentenceText(plain.Length > Longest ? plain[..Longest] : plain);
    }

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    /// <summary>Where the clause around <paramref name="position"/> ends: at the next comma, stop or line end.</summary>
    public int ClauseEnd(int position)
    {
        var end = Folded.AsSpan(position).IndexOfAny(ClauseMarks);
        return end < 0 ? Folded.Length : position + end;
    }

    public int ClauseStart(int position) => Folded.AsSpan(0, position).LastIndexOfAny(ClauseMarks) + 1;

    private static char Fold(char c) => c switch
    {
        '\u3000' or '\u00a0' or '\t' => ' ',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        '\u2019' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    [GeneratedRegex("</?at[^>]*>|@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MentionTag();
}
