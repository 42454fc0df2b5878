namespace LiaisonBot.Dialogs.Words;

/// <summary>The characters of a text.</summary>
internal static class Letters
{
    /// <summary>Characters as Unicode counts them: an emoji is one, as in the column that keeps the text.</summary>
    public static int In(string text) => text.EnumerateRunes().Count();

    /// <summary>The beginning of a text in so many UTF-16 units, without half a character at its end: no message could carry that.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
