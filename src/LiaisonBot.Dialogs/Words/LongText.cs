namespace LiaisonBot.Dialogs.Words;

/// <summary>What was typed into a field of several lines.</summary>
internal static class LongText
{
    /// <summary>In UTF-16 units above what may be kept, more than any input can hold: what is longer must not come back in a card.</summary>
    private const int MostMore = 100;

    /// <summary>Lines are kept, and nothing else that is no letter.</summary>
    /// <param name="typed">As it came.</param>
    /// <param name="most">How many characters may be kept of it.</param>
    public static string Of(string typed, int most)
    {
        var lines = Letters.Cut(typed, most + MostMore).ReplaceLineEndings("\n");
        return string.Concat(lines.Where(letter => letter == '\n' || !char.IsControl(letter))).Trim();
    }
}
