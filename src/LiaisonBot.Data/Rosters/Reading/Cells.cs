using System.Globalization;
using System.Text;

namespace LiaisonBot.Data.Rosters.Reading;

/// <summary>What a cell means, whatever its writer's keyboard made of it.</summary>
internal static class Cells
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy/M/d", "yyyy'年'M'月'd'日'"];

    /// <summary>
    /// Trimmed and in NFC, breaks and runs of blanks as one blank, without invisible characters: they would make two equal
    /// names differ, and could turn the text around them on a card.
    /// </summary>
    public static string Clean(string cell)
    {
        if (IsPlain(cell))
            return cell;

        var text = new StringBuilder(cell.Length);
        foreach (var rune in cell.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>How a heading or a value of a fixed list is compared: full-width forms and case do not matter.</summary>
    public static string Fold(string cell) => Clean(cell).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>The values of a cell, separated by <c>;</c> or <c>；</c>.</summary>
    public static IEnumerable<string> Split(string cell) =>
        cell.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>ISO, 2026/4/9 or 2026年4月9日; years outside 1900 to 2199 are slips of the pen.</summary>
    public static bool TryDate(string cell, out DateOnly date) =>
        DateOnly.TryParseExact(Fold(cell), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && date.Year is >= 1900 and < 2200;

    /// <summary>Most cells of a real roster; spares them the long way round.</summary>
    private static bool IsPlain(string cell)
    {
        foreach (var character in cell)
        {
            if (character is not ((> ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF')))
                return false;
        }

        return true;
    }
}
