using System.Text;
using CsvHelper;
using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Documents.Tests.Csv;

public sealed class CsvFileTests
{
    [Fact]
    public async Task What_is_read_back_is_what_was_written()
    {
        var (_, rows) = await ReadAsync(Samples.Of(PaperLanguage.Chinese, 50));

        Assert.Equal(["编号", "日期", "次数", "比例", "内容"], rows[0]);
        Assert.Equal(51, rows.Count);
        Assert.Equal(["2026-0003", "2026-01-04", "21", "3.0%", "第3件：实验室搬迁后通风不好，希望尽快检修。"], rows[3]);
    }

    [Fact]
    public async Task It_begins_with_the_mark_by_which_spreadsheets_know_its_encoding()
    {
        var (bytes, _) = await ReadAsync(Samples.Of(PaperLanguage.Chinese, 1));

        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
    }

    [Fact]
    public async Task What_a_spreadsheet_would_run_begins_with_an_apostrophe()
    {
        var (_, rows) = await ReadAsync(Samples.Of(PaperLanguage.Chinese, Samples.Hostile.Length, Samples.Hostile));

        var texts = rows.Skip(1).Select(row => row[4]).ToList();
        Assert.Equal(["'" + Samples.Formula, "'+1+1", "'-2+3", "'@SUM(A1)", "'\t=1", "'\n=1", "'＝1＋1"], texts.Take(7));
        Assert.Equal("第一行\n第二行\n第三行", texts[7]);
        Assert.Equal("好坏了\uFFFD。", texts[8]);
        Assert.Equal(Samples.Hostile[9..12], texts[9..12]);
        Assert.Equal(Samples.Hostile[12..], texts[12..]);
    }

    [Fact]
    public async Task Numbers_below_zero_stay_numbers()
    {
        var (_, rows) = await ReadAsync(new Paper("数", [Table.Of("数", [new Column("数", 5)], [[Cell.Of(-5)]])]));

        Assert.Equal("-5", rows[1][0]);
    }

    private static async Task<(byte[] Bytes, List<string[]> Rows)> ReadAsync(Paper paper)
    {
        var bytes = (await Samples.WriteAsync(paper, PaperFormat.Csv)).ToArray();
        using var reader = CsvReader.FromText(Encoding.UTF8.GetString(bytes.AsSpan(3)), new CsvReaderOptions { HasHeader = false });
        List<string[]> rows = [];
        while (reader.Read())
            rows.Add(reader.Current.ToArray());
        return (bytes, rows);
    }
}
