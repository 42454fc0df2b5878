using DocumentFormat.OpenXml.Spreadsheet;

namespace LiaisonBot.Documents.Sheets;

/// <summary>How cells look, by their places in the list of formats.</summary>
internal static class SheetStyles
{
    public const uint Words = 1;
    public const uint Number = 2;
    public const uint Day = 3;
    public const uint Part = 4;
    public const uint Title = 5;

    private const uint DayFormat = 164;
    private const uint PartFormat = 165;
    private const uint TextFormat = 49;

    public static Stylesheet All() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = PartFormat, FormatCode = "0.0%" })
        { Count = 2 },
        new Fonts(Letters(bold: false), Letters(bold: true)) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEDEDED" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            Format(TextFormat, HorizontalAlignmentValues.Left, quotes: true),
            Format(0, HorizontalAlignmentValues.Right),
            Format(DayFormat, HorizontalAlignmentValues.Center),
            Format(PartFormat, HorizontalAlignmentValues.Right),
            Heading())
        { Count = 6 });

    private static Font Letters(bool bold)
    {
        var font = new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }, new FontFamilyNumbering { Val = 3 }, new FontCharSet { Val = 134 });
        if (bold)
            font.PrependChild(new Bold());
        return font;
    }

    private static Border Thin() => new(
        new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
        new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
        new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Grey() => new() { Rgb = "FF9A9A9A" };

    /// <param name="number">How its value is written.</param>
    /// <param name="side">Where it stands.</param>
    /// <param name="quotes">Whoever edits a text that begins with = does not make a formula of it.</param>
    private static CellFormat Format(uint number, HorizontalAlignmentValues side, bool quotes = false) => new(
        new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Top, WrapText = quotes })
    {
        NumberFormatId = number,
        FontId = 0,
        FillId = 0,
        BorderId = 1,
        ApplyNumberFormat = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        QuotePrefix = quotes,
    };

    private static CellFormat Heading() => new(
        new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true })
    {
        NumberFormatId = TextFormat,
        FontId = 1,
        FillId = 2,
        BorderId = 1,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };
}
