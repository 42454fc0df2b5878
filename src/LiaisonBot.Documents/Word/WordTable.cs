using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LiaisonBot.Documents.Papers;
using LiaisonBot.Documents.Texts;
using Cell = LiaisonBot.Documents.Papers.Cell;
using PaperTable = LiaisonBot.Documents.Papers.Table;

namespace LiaisonBot.Documents.Word;

/// <summary>A table over as many pages as it takes: its titles stand on each of them, and its rows stay whole.</summary>
internal sealed class WordTable(OpenXmlWriter writer, PaperTable table, int width, PaperLanguage language)
{
    /// <summary>A row of more lines than this may break: held together it would leave half a page empty, or not fit on any.</summary>
    private const int MostLinesTogether = 24;

    private readonly int[] widths = Shares(table.Columns, width);

    /// <summary>How many rows it wrote.</summary>
    public async Task<int> WriteAsync(CancellationToken cancellation)
    {
        Begin();
        var rows = 0;
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            Write(row);
            rows++;
        }

        if (rows == 0 && table.WhenEmpty.Length > 0)
            WriteEmpty();
        End();
        return rows;
    }

    private void Begin()
    {
        writer.WriteStartElement(new DocumentFormat.OpenXml.Wordprocessing.Table());
        writer.WriteElement(new TableProperties(
            new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            Lines(),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })));
        writer.WriteElement(new TableGrid(widths.Select(one => new GridColumn { Width = Text(one) })));
        var titles = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        foreach (var (place, column) in table.Columns.Index())
            titles.Append(Drawn(place, 1, WordText.Paragraphs(column.Title, WordStyles.CellTitle, language)));
        writer.WriteElement(titles);
    }

    private void Write(IReadOnlyList<Cell> row)
    {
        if (row.Count != widths.Length)
            throw new ArgumentException("A row has a cell for every column.", nameof(row));
        var drawn = row.Index().All(cell => LinesOf(cell.Item, widths[cell.Index]) <= MostLinesTogether)
            ? new TableRow(new TableRowProperties(new CantSplit()))
            : new TableRow();
        foreach (var (place, cell) in row.Index())
            drawn.Append(Drawn(place, 1, WordText.Paragraphs(SafeText.Plain(cell), WordStyles.Cell, language, SideOf(cell, table.Columns[place]))));
        writer.WriteElement(drawn);
    }

    private void WriteEmpty() => writer.WriteElement(new TableRow(
        Drawn(0, widths.Length, WordText.Paragraphs(table.WhenEmpty, WordStyles.Cell, language, JustificationValues.Center))));

    private void End()
    {
        writer.WriteEndElement();

        // What comes next, another table above all, keeps its distance.
        writer.WriteElement(WordText.Paragraphs("", WordStyles.Cell, language).Single());
    }

    private TableCell Drawn(int place, int span, IEnumerable<OpenXmlElement> content)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = Text(span == 1 ? widths[place] : widths.Sum()), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
            properties.Append(new GridSpan { Val = span });

        // Numbers and Chinese letters are not equally high: beside each other they look level only in the middle.
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var cell = new TableCell(properties);
        cell.Append(content);
        return cell;
    }

    private static JustificationValues SideOf(Cell cell, Papers.Column column) => cell switch
    {
        _ when column.IsOfFigures => JustificationValues.Right,
        Cell.Day => JustificationValues.Center,
        Cell.Number or Cell.Part => JustificationValues.Right,
        _ => JustificationValues.Left,
    };

    /// <summary>About how many lines a cell takes: a Chinese letter is as wide as it is high.</summary>
    private static int LinesOf(Cell cell, int width)
    {
        var letters = Math.Max(1, (width - 120) / (Typography.TableSize * 10));
        return SafeText.Plain(cell).Split('\n').Sum(line => 1 + (line.Length / letters));
    }

    private static int[] Shares(IReadOnlyList<Papers.Column> columns, int width)
    {
        var all = columns.Sum(column => column.Width);
        return [.. columns.Select(column => width * column.Width / all)];
    }

    private static TableBorders Lines() => new(
        new TopBorder { Val = BorderValues.Single, Size = 6 },
        new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 6 },
        new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
