using System.Globalization;
using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Documents.Tests;

/// <summary>Papers with invented people in them.</summary>
internal static class Samples
{
    public const string Formula = "=cmd|' /C calc'!A0";

    public static readonly string[] Hostile =
    [
        Formula, "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1＋1", "第一行\r\n第二行\n第三行", "好\u0000坏\u0007了\uD800。", "😀👨‍👩‍👧‍👦𠮷", "_x0041_", "'=1",
        "a\"b,c;d", "<w:p>&amp;</w:p>", new string('长', 10_000), " 前后有空格 ",
    ];

    public static readonly IReadOnlyList<Column> Columns =
        [new("编号", 10), new("日期", 11), new("次数", 8), new("比例", 8), new("内容", 40)];

    public static Paper Of(PaperLanguage language, int rows, params IEnumerable<string> texts) => new(
        "事项一览表",
        [new Heading(1, "一、情况"), new Paragraph("本月共收集意见建议若干条，均已登记。"), Table.Of("事项", Columns, Rows(rows, [.. texts]))])
    {
        Language = language,
        Below = "药学党总支　2026年4月",
    };

    public static IEnumerable<IReadOnlyList<Cell>> Rows(int rows, string[] texts) => Enumerable.Range(1, rows).Select(IReadOnlyList<Cell> (number) =>
    [
        Cell.Of(Number(number)), Cell.Of(new DateOnly(2026, 1, 1).AddDays(number % 365)), Cell.Of(number * 7), Cell.Share(number % 100 / 100m),
        texts.Length == 0 ? Cell.Of($"第{number}件：实验室搬迁后通风不好，希望尽快检修。") : Cell.Of(texts[(number - 1) % texts.Length]),
    ]);

    public static string Number(int number) => $"2026-{number.ToString("0000", CultureInfo.InvariantCulture)}";

    public static async Task<MemoryStream> WriteAsync(Paper paper, PaperFormat format)
    {
        var file = new MemoryStream();
        await PaperWriter.WriteAsync(paper, format, file, CancellationToken.None);
        file.Position = 0;
        return file;
    }
}
