using System.Text.RegularExpressions;

namespace LiaisonBot.Dialogs.Words;

/// <summary>A reason, an answer, a line for somebody as it was typed, in one line.</summary>
internal static partial class ShortText
{
    /// <summary>In UTF-16 units, more than any client lets people type: what is longer must not come back in a card of 28 KB.</summary>
    private const int MostTyped = 1000;

    public static string Of(string typed) => Breaks().Replace(Letters.Cut(typed, MostTyped), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Breaks();
}
