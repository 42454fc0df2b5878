using LiaisonBot.Data.Rosters.Drops;
using LiaisonBot.Dialogs.Gallery;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>This slice's cards in all their states.</summary>
internal static class Samples
{
    private static readonly DroppedFile Org = new() { Name = "org.csv", State = DroppedFileState.Here, Bytes = 4_300 };
    private static readonly DroppedFile People = new() { Name = "people.csv", State = DroppedFileState.Here, Bytes = 1_300_000 };
    private static readonly DroppedFile Pairings = new() { Name = "pairings.csv", State = DroppedFileState.Here, Bytes = 210_000 };

    private static readonly IReadOnlyList<string> Checked =
        ["提醒（试运行，尚未导入，请核对） (1)", "  people.csv 第 8 行，列“账号”：“100031”没有账号，需用绑定码绑定", "试运行：以下变化没有写入。", "  单位：新增 1，变更 0，结束 0", "  人员：新增 12，变更 3，结束 2", "  结对：新增 9，变更 0，结束 1"];

    private static readonly IReadOnlyList<string> Wrong =
        ["错误 (2)", "  people.csv 第 5 行，列“单位”：没有编码为“B9”的单位", "  pairings.csv：找不到该文件", "没有导入任何内容：有 2 处错误。"];

    public static IEnumerable<CardSample> All =>
    [
        new("import.files", "none yet", words => DropCards.Files(new DropView([], null) { Hours = 24, Megabytes = 32 }, words)),
        new("import.files", "some, and some wrong", words => DropCards.Files(
            View(Org, new DroppedFile { Name = "people.csv", State = DroppedFileState.Gone }) with
            {
                Problems = [new DropProblem("名单.xlsx", "import.problem.not_csv"), new DropProblem(new string('名', 200) + ".csv", "import.problem.unknown")],
            },
            words)),
        new("import.files", "on their way", words => DropCards.Files(View(Org, new DroppedFile { Name = "people.csv", State = DroppedFileState.ToFetch }), words)),
        new("import.files", "all", words => DropCards.Files(View(Org, People, Pairings), words)),
        new("import.files", "being checked", words => DropCards.Files(View(Org, People, Pairings) with { State = DropState.Checking }, words)),
        new("import.waiting", "for the check", words => DropCards.Waiting("import.checking", words)),
        new("import.waiting", "for the import", words => DropCards.Waiting("import.applying", words)),
        new("import.discarded", "as it stands", DropCards.Discarded),
        new("import.report", "good", words => DropCards.Report(new ReportView("import.report", Checked) { Below = "import.report.apply", ApplyKey = "sample", Key = "sample" }, words)),
        new("import.report", "wrong", words => DropCards.Report(new ReportView("import.report", Wrong) { Below = "import.report.mend", Key = "sample" }, words)),
        new("import.report", "longest", words => DropCards.Report(
            new ReportView("import.report", [.. Enumerable.Repeat("  " + new string('行', 300), 37)]) { Below = "import.report.apply", ApplyKey = "sample", Key = "sample" }, words)),
        new("import.report", "applied", words => DropCards.Report(new ReportView("import.done", ["已导入。", .. Checked.Skip(3)]) { Below = "import.done.how" }, words)),
        new("import.report", "a bug", words => DropCards.Report(new ReportView("import.failed", []) { Below = "import.failed.bug", Key = "sample" }, words)),
    ];

    private static DropView View(params IReadOnlyList<DroppedFile> files) => new(files, "sample") { Hours = 24, Megabytes = 32 };
}
