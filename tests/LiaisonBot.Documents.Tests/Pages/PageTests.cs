using LiaisonBot.Documents.Papers;
using LiaisonBot.Documents.Tests.Word;
using LiaisonBot.Testing.Pages;

namespace LiaisonBot.Documents.Tests.Pages;

/// <summary>What lies on the table when somebody opens the file.</summary>
public sealed class PageTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_long_table_has_its_titles_and_a_number_on_every_page_and_loses_no_row()
    {
        var pages = await Office.PagesAsync(await office.PdfAsync(await Samples.WriteAsync(Samples.Of(PaperLanguage.Chinese, 200), PaperFormat.Docx), "docx"));

        Assert.InRange(pages.Count, 6, 25);
        foreach (var (place, page) in pages.Index())
        {
            Assert.Contains("编号", page, StringComparison.Ordinal);
            Assert.Contains($"—{place + 1}—", page, StringComparison.Ordinal);
        }

        var all = string.Concat(pages);
        Assert.All(Enumerable.Range(1, 200), number => Assert.Contains(Samples.Number(number), all, StringComparison.Ordinal));
        NoBoxes(all);
    }

    [Fact]
    public async Task Contents_name_the_page_of_each_heading()
    {
        var pages = await Office.PagesAsync(await office.PdfAsync(await Samples.WriteAsync(WordFileTests.Long(PaperLanguage.Chinese), PaperFormat.Docx), "docx"));

        for (var month = 1; month <= 12; month++)
        {
            var heading = $"2026年{month}月";
            var page = 1 + pages.Index().Skip(1).First(one => one.Item.Split('\n').Contains(heading)).Index;
            var line = pages[0].Split('\n').Single(line => line.StartsWith(heading, StringComparison.Ordinal));
            Assert.EndsWith($".{page}", line, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(PaperFormat.Docx)]
    [InlineData(PaperFormat.Xlsx)]
    public async Task Hostile_texts_open_and_nothing_is_cut_off(PaperFormat format)
    {
        var paper = Samples.Of(PaperLanguage.Chinese, 3, Samples.Formula, "第一行\n第二行", new string('长', 9_990) + "末尾十个字到此为止了");

        var all = string.Concat(await Office.PagesAsync(await office.PdfAsync(await Samples.WriteAsync(paper, format), format.Ending())));

        Assert.Contains("cmd|", all, StringComparison.Ordinal);
        Assert.Contains("第二行", all, StringComparison.Ordinal);
        if (format == PaperFormat.Docx)
            Assert.Equal(9_990, all.Count(letter => letter == '长'));
        NoBoxes(all);
    }

    [Fact]
    public async Task A_printed_sheet_has_its_titles_on_every_page()
    {
        var pages = await Office.PagesAsync(await office.PdfAsync(await Samples.WriteAsync(Samples.Of(PaperLanguage.Chinese, 200), PaperFormat.Xlsx), "xlsx"));

        Assert.InRange(pages.Count, 2, 30);
        Assert.All(pages, page => Assert.Contains("编号", page, StringComparison.Ordinal));
        Assert.Contains("2026-01-04", string.Concat(pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_in_English_as_well()
    {
        var pages = await Office.PagesAsync(await office.PdfAsync(await Samples.WriteAsync(WordFileTests.Long(PaperLanguage.English), PaperFormat.Docx), "docx"));

        Assert.Contains("Contents", pages[0], StringComparison.Ordinal);
        NoBoxes(string.Concat(pages));
    }

    private static void NoBoxes(string text)
    {
        Assert.DoesNotContain('□', text);
        Assert.DoesNotContain('\uFFFD', text);
    }
}
