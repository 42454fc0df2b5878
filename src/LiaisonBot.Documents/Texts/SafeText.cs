using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Documents.Texts;

/// <summary>Texts as people typed them, made fit for a file: nothing that XML cannot hold, and nothing that a spreadsheet would run.</summary>
internal static partial class SafeText
{
    /// <summary>As many UTF-16 units as a spreadsheet takes in one cell.</summary>
    public const int LongestCell = 32_767;

    /// <summary>What makes a spreadsheet read a cell of a CSV file as a formula, with the full-width forms that East Asian ones take as well.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>Without control characters and broken surrogates; every line break is one line feed.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>For a cell of a workbook, where <c>_x0041_</c> would be read as a letter, and a longer text would be refused.</summary>
    public static string ForSheet(string text)
    {
        var clean = Escapes().Replace(Clean(text), "_x005F_");
        if (clean.Length <= LongestCell)
            return clean;
        return char.IsHighSurrogate(clean[LongestCell - 2]) ? clean[..(LongestCell - 2)] + "…" : clean[..(LongestCell - 1)] + "…";
    }

    /// <summary>For a cell of a CSV file: what could be a formula begins with an apostrophe.</summary>
    public static string ForCsv(string text) =>
        Clean(text) is { Length: > 0 } clean && FormulaStarts.Contains(clean[0], StringComparison.Ordinal) ? "'" + clean : Clean(text);

    /// <summary>A value as text, the same in every language: days as ISO has them.</summary>
    public static string Plain(Cell cell) => cell switch
    {
        Cell.Words(var text) => text,
        Cell.Day(var day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Cell.Number(var number) => number.ToString(CultureInfo.InvariantCulture),
        Cell.Part(var share) => share.ToString("0.0%", CultureInfo.InvariantCulture),
        _ => "",
    };

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escapes();
}
