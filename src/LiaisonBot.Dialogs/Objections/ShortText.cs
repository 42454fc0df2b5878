using System.Text.RegularExpressions;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>A reason or an answer as it was typed, in one line.</summary>
internal static partial class ShortText
{
    /// <summary>In UTF-16 units, more than any client lets people type: what is longer must not come back in a card of 28 KB.</summary>
    private const int MostTyped = 1000;

    public static string Of(string typed) => Breaks().Replace(typed[..Math.Min(typed.Length, MostTyped)], " ").Trim();

    /// <summary>Characters as Unicode counts them: an emoji is one, as in the column that keeps it.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Breaks();
}
