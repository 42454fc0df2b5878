namespace LiaisonBot.Dialogs.Words;

internal static class Letters
{
    /// <summary>Characters as Unicode counts them: an emoji is one, as in the column that keeps the text.</summary>
    public static int In(string text) => text.EnumerateRunes().Count();
}
