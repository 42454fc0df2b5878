using System.Globalization;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Dialogs.ExportPapers;

/// <summary>From a paper as people read it to what is written into a file: the same, block by block, with its headings numbered.</summary>
internal static class FiledBlocks
{
    private const int Narrowest = 6;
    private const int Widest = 36;

    /// <summary>No paper has more headings.</summary>
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>As one of several: under its own title.</summary>
    public static IEnumerable<Block> WithTitle(PaperDocument document, Wording words) =>
        [new Heading(1, document.Title), new Paragraph(document.Subtitle), .. Of(document, level: 2, words)];

    /// <param name="document">The paper.</param>
    /// <param name="level">Of its headings.</param>
    /// <param name="words">The reader's.</param>
    public static IEnumerable<Block> Of(PaperDocument document, int level, Wording words)
    {
        var number = 0;
        return document.Blocks.Select(Block (block) => block switch
        {
            PaperHeading heading => new Heading(level, Numbered(++number, heading.Text, words)),
            PaperParagraph paragraph => new Paragraph(paragraph.Text),
            PaperNote note => new Note(note.Text),
            PaperTable table => Written(table, document.Title),
            _ => throw new ArgumentOutOfRangeException(nameof(document)),
        });
    }

    private static string Numbered(int number, string text, Wording words)
    {
        var numeral = words.Language == Language.Chinese ? Numerals[(number - 1)..number] : number.ToString(CultureInfo.InvariantCulture);
        return words.Say("filed.heading", ("number", numeral), ("text", text));
    }

    private static Table Written(PaperTable table, string name) => Table.Of(
        name,
        [.. table.Columns.Select((title, place) => new Column(title, Width(table, place)) { IsOfFigures = table.IsOfFigures && place > 0 })],
        table.Rows.Select(row => (IReadOnlyList<Cell>)[.. Cells(table, row).Select((text, place) => table.IsOfFigures && place > 0 ? Figure(text) : Cell.Of(text))]));

    private static IEnumerable<string> Cells(PaperTable table, IReadOnlyList<string> row) =>
        row.Take(table.Columns.Count - 1).Append(string.Join('\n', row.Skip(table.Columns.Count - 1)));

    /// <summary>As wide as the widest that stands in it, but for long texts, which break.</summary>
    private static int Width(PaperTable table, int place)
    {
        var texts = place < table.Columns.Count - 1 ? table.Rows.Select(row => row[place]) : table.Rows.SelectMany(row => row.Skip(place));
        return Math.Clamp(texts.Append(table.Columns[place]).Max(Letters) + 1, Narrowest, Widest);
    }

    private static int Letters(string text) => text.Sum(letter => char.IsAscii(letter) ? 1 : 2);

    private static Cell Figure(string text) =>
        decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Cell.Of(number) : Cell.Of(text);
}
