using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Documents.Tests.Pages;

/// <summary>The pages that docs/exports.md shows.</summary>
public sealed class PictureTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_handbook_and_a_list_of_cases()
    {
        await Office.PictureAsync(await office.PdfAsync(await Samples.WriteAsync(Handbook, PaperFormat.Docx), "docx"), 2, "paper-handbook");
        await Office.PictureAsync(await office.PdfAsync(await Samples.WriteAsync(Cases, PaperFormat.Docx), "docx"), 1, "paper-cases");
    }

    private static Paper Handbook { get; } = new(
        "“事业之友”活动手册",
        [
            new Heading(1, "一、结对情况"),
            Table.Of(
                "结对情况",
                [new("联系对象", 10), new("结对方式", 12), new("批次", 10), new("开始日期", 13), new("结束日期", 13), new("结对计划", 24)],
                [[Cell.Of("马志强"), Cell.Of("组织选派"), Cell.Of("2025-1"), Cell.Of(new DateOnly(2025, 9, 1)), Cell.Empty, Cell.Of("每月谈心一次，关心实验室搬迁后的工作条件")]]),
            new Heading(1, "二、联系记录"),
            .. Enumerable.Range(1, 9).SelectMany(Month),
        ])
    {
        Below = "周若兰　药理支部　2026年1月1日至2026年9月30日",
    };

    private static Paper Cases { get; } = new(
        "事项一览表",
        [
            Table.Of(
                "事项",
                [
                    new("编号", 14), new("办理情况", 12), new("类型", 8), new("类别", 10), new("紧急程度", 12), new("提出日期", 14), new("涉及", 12),
                    new("内容", 30), new("办理单位", 12), new("办理人", 10), new("办理期限", 14), new("超期", 8), new("答复", 22),
                ],
                Enumerable.Range(1, 14).Select(Case)),
        ])
    {
        Below = "药学党总支　2026年1月1日至2026年4月15日",
        IsWide = true,
    };

    private static IEnumerable<Block> Month(int month) =>
    [
        new Heading(2, $"2026年{month}月（2 次）"),
        Table.Of(
            "记录",
            [new("日期", 13), new("联系方式", 11), new("联系对象", 11), new("主要内容", 30), new("工作任务", 15), new("下次联系", 13)],
            [
                [Cell.Of(new DateOnly(2026, month, 5)), Cell.Of("谈心"), Cell.Of("马志强"), Cell.Of("了解实验室搬迁后的工作条件，通风还有问题，答应去问。"), Cell.Of("听取意见、帮助解决困难"), Cell.Of(new DateOnly(2026, month, 20))],
                [Cell.Of(new DateOnly(2026, month, 20)), Cell.Of("走访"), Cell.Of("马志强"), Cell.Of("通风已检修，效果不错。"), Cell.Of("听取意见"), Cell.Empty],
            ]),
    ];

    private static IReadOnlyList<Cell> Case(int number) =>
    [
        Cell.Of(Samples.Number(number)), Cell.Of(number % 3 == 0 ? "已答复，待确认" : "办理中"), Cell.Of("困难"), Cell.Of(number % 2 == 0 ? "住房" : "工作条件"), Cell.Of("一般"),
        Cell.Of(new DateOnly(2026, 1, 10).AddDays(number * 6)), Cell.Of(number % 4 == 0 ? "姓名不在这一级公开" : "崔雨桐"),
        Cell.Of("实验室搬迁后通风不好，下午气味很重，希望尽快检修。"), Cell.Of("药理支部"), Cell.Of("林秋实"), Cell.Of(new DateOnly(2026, 2, 1).AddDays(number * 6)), Cell.Empty,
        Cell.Of(number % 3 == 0 ? "后勤处已于本周检修，换了风机。" : null),
    ];
}
