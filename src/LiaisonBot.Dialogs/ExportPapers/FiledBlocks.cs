using System.Globalization;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Dialogs.ExportPapers;

/// <summary>From a paper as people read it to what is written into a file: the same, block by block.</summary>
internal static class FiledBlocks
{
    private const int Narrowest = 6;
    private const int Widest = 36;

    /// <summary>As one of several: under its own title.</summary>
    public static IEnumerable<Block> WithTitle(PaperDocument document) =>
        [new Heading(1, document.Title), new Paragraph(document.Subtitle), .. Of(document, level: 2)];

    /// <param name="document">The paper.</param>
    /// <param name="level">Of its headings.</param>
    public static IEnumerable<Block> Of(PaperDocument document, int level) => document.Blocks.Select(Block (block) => block switch
    {
        PaperHeading heading => new Heading(level, heading.Text),
        PaperParagraph paragraph => new Paragraph(paragraph.Text),
        PaperTable table => Written(table, document.Title),
        _ => throw new ArgumentOutOfRangeException(nameof(document)),
    });

    private static Table Written(PaperTable table, string name) => Table.Of(
        name,
        [.. table.Columns.Select((title, place) => new Column(title, Width(table, place)))],
        table.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select((text, place) => table.IsOfFigures && place > 0 ? Figure(text) : Cell.Of(text))]));

    /// <summary>As wide as the widest that stands in it, but for long texts, which break.</summary>
    private static int Width(PaperTable table, int place) => Math.Clamp(
        table.Rows.Select(row => Letters(row[place])).Append(Letters(table.Columns[place])).Max() + 1, Narrowest, Widest);

    private static int Letters(string text) => text.Sum(letter => char.IsAscii(letter) ? 1 : 2);

    private static Cell Figure(string text) =>
        decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Cell.Of(number) : Cell.Of(text);
}
