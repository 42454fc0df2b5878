using DocumentFormat.OpenXml.Spreadsheet;
using LiaisonBot.Documents.Papers;
using LiaisonBot.Documents.Sheets;
using Cell = LiaisonBot.Documents.Papers.Cell;
using Column = LiaisonBot.Documents.Papers.Column;
using Table = LiaisonBot.Documents.Papers.Table;

namespace LiaisonBot.Documents.Tests.Sheets;

public sealed class SheetFileTests
{
    [Fact]
    public async Task What_is_read_back_is_what_was_written_cell_by_cell_and_type_by_type()
    {
        using var workbook = new Workbook(await Samples.WriteAsync(Samples.Of(PaperLanguage.Chinese, 50), PaperFormat.Xlsx));

        var rows = workbook.Rows();
        Assert.Equal(Samples.Columns.Select(column => Cell.Of(column.Title)), rows[0]);
        Assert.Equal(Samples.Rows(50, []), rows.Skip(1));
        Assert.Empty(workbook.Faults);
    }

    [Fact]
    public async Task No_text_becomes_a_formula_and_none_breaks_the_file()
    {
        using var workbook = new Workbook(await Samples.WriteAsync(Samples.Of(PaperLanguage.Chinese, Samples.Hostile.Length, Samples.Hostile), PaperFormat.Xlsx));

        var texts = workbook.Rows().Skip(1).Select(row => ((Cell.Words)row[4]).Text).ToList();
        Assert.Equal(Samples.Formula, texts[0]);
        Assert.Contains("第一行\n第二行\n第三行", texts);
        Assert.Contains("好坏了\uFFFD。", texts);
        Assert.Contains("😀👨‍👩‍👧‍👦𠮷", texts);
        Assert.Contains("_x0041_", texts);
        Assert.Contains(" 前后有空格 ", texts);
        Assert.Contains(new string('长', 10_000), texts);
        Assert.Empty(workbook.Faults);
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_takes_is_cut_with_a_sign_of_it()
    {
        using var workbook = new Workbook(await Samples.WriteAsync(Samples.Of(PaperLanguage.Chinese, 1, new string('长', 40_000)), PaperFormat.Xlsx));

        var text = ((Cell.Words)workbook.Rows()[1][4]).Text;
        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_titles_are_frozen_filtered_and_printed_on_every_page()
    {
        using var workbook = new Workbook(await Samples.WriteAsync(Samples.Of(PaperLanguage.Chinese, 3), PaperFormat.Xlsx));

        var pane = workbook.Sheet().Descendants<Pane>().Single();
        Assert.Equal((1d, "A2", PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value));
        Assert.Equal("A1:E4", workbook.Sheet().Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal([12d, 13d, 10d, 10d, 42d], workbook.Sheet().Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().Select(column => column.Width!.Value));
    }

    [Fact]
    public async Task Each_table_has_its_sheet_whatever_it_is_called()
    {
        var tables = new[] { "2026/4月[情况]", "2026/4月[情况]", new string('长', 40), "" }
            .Select(name => Table.Of(name, [new Column("名", 5)], [[Cell.Of("值")]])).ToList();

        using var workbook = new Workbook(await Samples.WriteAsync(new Paper("几张表", tables), PaperFormat.Xlsx));

        Assert.Equal(["2026 4月 情况", "2026 4月 情况 2", new string('长', 31), "1"], workbook.Names);
        Assert.Empty(workbook.Faults);
        Assert.Equal(Cell.Of("值"), workbook.Rows(3)[1][0]);
    }

    [Fact]
    public async Task A_row_that_does_not_fit_its_columns_is_a_bug() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Samples.WriteAsync(
            new Paper("一张表", [Table.Of("表", [new Column("名", 5)], [[Cell.Empty, Cell.Empty]])]), PaperFormat.Xlsx));

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    public void Columns_are_lettered_as_spreadsheets_do(int column, string letters) => Assert.Equal(letters, SheetWriter.Letters(column));
}
