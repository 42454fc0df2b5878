using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using LiaisonBot.Documents.Texts;
using Cell = LiaisonBot.Documents.Papers.Cell;
using Column = LiaisonBot.Documents.Papers.Column;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace LiaisonBot.Documents.Sheets;

/// <summary>One sheet, row after row; nothing of it is kept.</summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>The widest column that a workbook takes.</summary>
    private const int Widest = 255;

    /// <summary>The day before the first one, as spreadsheets count since 1900 was taken for a leap year.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>In points.</summary>
    private const double Line = 15;
    private const double Tallest = 409;

    private readonly OpenXmlWriter writer;
    private readonly IReadOnlyList<Column> columns;
    private int rows;

    public SheetWriter(Stream to, IReadOnlyList<Column> columns)
    {
        this.columns = columns;
        writer = OpenXmlWriter.Create(to);
        writer.WriteStartDocument(true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Index().Select(Width)));
        writer.WriteStartElement(new SheetData());
        Row(new Row(), columns.Select(column => WordsCell(column.Title, SheetStyles.Title)));
    }

    public void Write(IReadOnlyList<Cell> row)
    {
        if (row.Count != columns.Count)
            throw new ArgumentException("A row has a cell for every column.", nameof(row));
        Row(Sized(row), row.Select(Drawn));
        rows++;
    }

    /// <summary>How many rows there are under the titles.</summary>
    public int Finish()
    {
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(columns.Count)}{(rows + 1).ToString(CultureInfo.InvariantCulture)}" });
        writer.WriteElement(new PageMargins { Left = 0.6, Right = 0.6, Top = 0.8, Bottom = 0.8, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C&P / &N")));
        writer.WriteEndElement();
        return rows;
    }

    public void Dispose() => writer.Dispose();

    /// <summary>1 is A, 27 is AA.</summary>
    internal static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    private static SheetColumn Width((int Index, Column Item) column) => new()
    {
        Min = (uint)column.Index + 1,
        Max = (uint)column.Index + 1,
        Width = Math.Min(column.Item.Width + 2, Widest),
        CustomWidth = true,
    };

    /// <summary>High enough for its longest text: not every program looks for that when it opens the file.</summary>
    private Row Sized(IReadOnlyList<Cell> row)
    {
        var lines = row.Index().Max(cell => cell.Item is Cell.Words(var text) ? LinesOf(text, columns[cell.Index].Width) : 1);
        return lines == 1 ? new Row() : new Row { Height = Math.Min(lines * Line, Tallest), CustomHeight = true };
    }

    private static int LinesOf(string text, int width) =>
        text.Split('\n').Sum(line => 1 + ((line.Sum(letter => char.IsAscii(letter) ? 1 : 2) - 1) / (width + 1)));

    private void Row(Row row, IEnumerable<SheetCell> cells)
    {
        writer.WriteStartElement(row);
        foreach (var cell in cells)
            writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private static SheetCell Drawn(Cell cell) => cell switch
    {
        Cell.Words(var text) => WordsCell(text, SheetStyles.Words),
        Cell.Day(var day) => NumberCell(day.DayNumber - DayZero.DayNumber, SheetStyles.Day),
        Cell.Number(var number) => NumberCell(number, SheetStyles.Number),
        Cell.Part(var share) => NumberCell(share, SheetStyles.Part),
        _ => new SheetCell { StyleIndex = SheetStyles.Words },
    };

    /// <summary>As a string of its own: a formula is another kind of cell, whatever the text begins with.</summary>
    private static SheetCell WordsCell(string text, uint style) =>
        new(new InlineString(new Text(SafeText.ForSheet(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    private static SheetCell NumberCell(decimal number, uint style) =>
        new(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { StyleIndex = style };
}
