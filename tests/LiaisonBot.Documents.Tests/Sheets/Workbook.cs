using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Cell = LiaisonBot.Documents.Papers.Cell;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace LiaisonBot.Documents.Tests.Sheets;

/// <summary>A workbook as another program reads it.</summary>
internal sealed class Workbook(Stream file) : IDisposable
{
    private readonly SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);

    public IReadOnlyList<string> Names => [.. document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

    public IReadOnlyList<string> Faults => [.. new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];

    public Worksheet Sheet(int place = 0) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().ElementAt(place).Id!)).Worksheet;

    /// <summary>Every cell with its type; the titles first.</summary>
    public IReadOnlyList<IReadOnlyList<Cell>> Rows(int place = 0) =>
        [.. Sheet(place).Descendants<Row>().Select(IReadOnlyList<Cell> (row) => [.. row.Elements<SheetCell>().Select(Read)])];

    public void Dispose() => document.Dispose();

    private Cell Read(SheetCell cell)
    {
        Assert.Null(cell.CellFormula);
        if (cell.DataType?.Value == CellValues.InlineString)
            return Cell.Of(cell.InlineString!.InnerText.Replace("_x005F_", "_", StringComparison.Ordinal));
        if (cell.CellValue is not { } value)
            return Cell.Empty;
        var number = decimal.Parse(value.Text, CultureInfo.InvariantCulture);
        return FormatOf(cell) switch
        {
            "yyyy-mm-dd" => Cell.Of(DateOnly.FromDateTime(DateTime.FromOADate((double)number))),
            "0.0%" => Cell.Share(number),
            _ => Cell.Of(number),
        };
    }

    private string? FormatOf(SheetCell cell)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return styles.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(one => one.NumberFormatId! == format.NumberFormatId!)?.FormatCode;
    }
}
