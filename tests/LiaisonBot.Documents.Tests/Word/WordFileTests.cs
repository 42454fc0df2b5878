using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using LiaisonBot.Documents.Papers;
using Column = LiaisonBot.Documents.Papers.Column;
using Paper = LiaisonBot.Documents.Papers.Paper;
using Paragraph = LiaisonBot.Documents.Papers.Paragraph;
using Table = LiaisonBot.Documents.Papers.Table;

namespace LiaisonBot.Documents.Tests.Word;

public sealed class WordFileTests
{
    [Theory]
    [InlineData(PaperLanguage.Chinese)]
    [InlineData(PaperLanguage.English)]
    public async Task It_is_a_document_without_faults(PaperLanguage language)
    {
        using var document = await OpenAsync(Long(language));

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public async Task The_page_is_A4_with_the_margins_of_official_papers()
    {
        using var document = await OpenAsync(Samples.Of(PaperLanguage.Chinese, 1));

        var section = document.MainDocumentPart!.Document.Body!.GetFirstChild<SectionProperties>()!;
        var page = section.GetFirstChild<PageSize>()!;
        var margin = section.GetFirstChild<PageMargin>()!;
        Assert.Equal((11906u, 16838u), (page.Width!.Value, page.Height!.Value));
        Assert.Equal((3.7, 3.5, 2.8, 2.6), (Centimetres(margin.Top!), Centimetres(margin.Bottom!), Centimetres((int)margin.Left!.Value), Centimetres((int)margin.Right!.Value)));
    }

    [Fact]
    public async Task The_body_is_FangSong_of_size_3_with_two_letters_before_a_paragraph_and_28_points_a_line()
    {
        using var document = await OpenAsync(Samples.Of(PaperLanguage.Chinese, 1));

        var style = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == "BodyText");
        Assert.Equal("仿宋_GB2312", style.StyleRunProperties!.RunFonts!.EastAsia!.Value);
        Assert.Equal("32", style.StyleRunProperties.FontSize!.Val!.Value);
        Assert.Equal(200, style.StyleParagraphProperties!.Indentation!.FirstLineChars!.Value);
        Assert.Equal(("560", LineSpacingRuleValues.Exact), (style.StyleParagraphProperties.SpacingBetweenLines!.Line!.Value, style.StyleParagraphProperties.SpacingBetweenLines.LineRule!.Value));
        var title = document.MainDocumentPart.StyleDefinitionsPart.Styles!.Elements<Style>().Single(style => style.StyleId == "Title");
        Assert.Equal(("方正小标宋简体", JustificationValues.Center), (title.StyleRunProperties!.RunFonts!.EastAsia!.Value, title.StyleParagraphProperties!.Justification!.Val!.Value));
        var fonts = document.MainDocumentPart.FontTablePart!.Fonts!.Elements<Font>().ToDictionary(font => font.Name!.Value!, font => font.AltName!.Val!.Value);
        Assert.Equal("FangSong", fonts["仿宋_GB2312"]);
    }

    [Fact]
    public async Task Figures_stand_on_the_right_also_as_texts_and_a_note_in_small_letters()
    {
        using var document = await OpenAsync(new Paper(
            "联系情况表",
            [Table.Of("表", [new Column("月份", 10), new Column("联系率", 8) { IsOfFigures = true }], [[Cell.Of("3月"), Cell.Of("80%")]]), new Note("4月1日提交")])
        {
            Below = "药理支部\n数据截至3月31日",
        });

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(fault => fault.Description));
        var paragraphs = document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().ToDictionary(one => one.InnerText, one => one.ParagraphProperties!);
        Assert.Equal(
            (JustificationValues.Left, JustificationValues.Right),
            (paragraphs["3月"].Justification!.Val!.Value, paragraphs["80%"].Justification!.Val!.Value));
        Assert.Equal("NoteText", paragraphs["4月1日提交"].ParagraphStyleId!.Val!.Value);
        Assert.Equal("Subtitle", paragraphs["数据截至3月31日"].ParagraphStyleId!.Val!.Value);
    }

    [Fact]
    public async Task The_titles_of_a_table_are_repeated_and_its_rows_stay_whole_but_for_one_longer_than_half_a_page()
    {
        using var document = await OpenAsync(Samples.Of(PaperLanguage.Chinese, 2, "短", new string('长', 10_000)));

        var rows = document.MainDocumentPart!.Document.Descendants<TableRow>().ToList();
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.NotNull(rows[1].TableRowProperties!.GetFirstChild<CantSplit>());
        Assert.Null(rows[2].TableRowProperties?.GetFirstChild<CantSplit>());
    }

    [Fact]
    public async Task Hostile_texts_stand_in_it_as_texts()
    {
        using var document = await OpenAsync(Samples.Of(PaperLanguage.Chinese, Samples.Hostile.Length, Samples.Hostile));

        var texts = document.MainDocumentPart!.Document.Descendants<TableRow>().Skip(1)
            .Select(row => string.Join('\n', row.Elements<TableCell>().Last().Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(one => one.InnerText))).ToList();
        Assert.Equal(Samples.Formula, texts[0]);
        Assert.Equal("第一行\n第二行\n第三行", texts[7]);
        Assert.Equal("好坏了\uFFFD。", texts[8]);
        Assert.Equal("<w:p>&amp;</w:p>", texts[13]);
        Assert.Equal(10_000, texts[14].Length);
    }

    [Fact]
    public async Task Contents_stand_before_many_headings_and_lead_to_each()
    {
        using var few = await OpenAsync(Samples.Of(PaperLanguage.Chinese, 1));
        using var many = await OpenAsync(Long(PaperLanguage.Chinese));

        Assert.Empty(few.MainDocumentPart!.Document.Descendants<Hyperlink>());
        var marks = many.MainDocumentPart!.Document.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value).ToList();
        Assert.Equal(12, marks.Count);
        Assert.Equal(marks, many.MainDocumentPart.Document.Descendants<Hyperlink>().Select(link => link.Anchor!.Value));
    }

    [Fact]
    public async Task A_table_without_rows_says_so()
    {
        using var document = await OpenAsync(new Paper("空", [Table.Of("空", Samples.Columns, []) with { WhenEmpty = "没有事项。" }]));

        Assert.Equal("没有事项。", document.MainDocumentPart!.Document.Descendants<TableRow>().Last().InnerText);
    }

    internal static Paper Long(PaperLanguage language) => Samples.Of(language, 60) with
    {
        Blocks = [.. Enumerable.Range(1, 12).SelectMany(IEnumerable<Block> (month) =>
        [
            new Heading(month % 2 == 0 ? 2 : 1, $"2026年{month}月"), new Paragraph("走访谈心，了解情况。"), Table.Of("表", Samples.Columns, Samples.Rows(8, [])),
        ])],
    };

    private static async Task<WordprocessingDocument> OpenAsync(Paper paper) =>
        WordprocessingDocument.Open(await Samples.WriteAsync(paper, PaperFormat.Docx), isEditable: false);

    private static double Centimetres(int twentieths) => Math.Round(twentieths / 567.0, 1);
}
