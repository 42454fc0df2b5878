using System.Globalization;
using System.Text;

namespace LiaisonBot.Protocol.Cards;

/// <summary>Text freed of what cannot be seen but changes how the rest is shown: bidi controls, zero-width and control characters.</summary>
internal static class PlainText
{
    /// <summary>Keeps line breaks as \n; a tab becomes a space, half a surrogate pair becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t')
                plain.Append(rune.Value == '\n' ? '\n' : ' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                plain.Append(rune.ToString());
        }

        // Hosts replace {{DATE(…)}} and {{TIME(…)}} wherever they meet them, in plain runs as well.
        return plain.Replace("{{", "｛｛").ToString();
    }
}
