using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;

namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>This slice's cards in all their states.</summary>
internal static class Samples
{
    private static readonly ReadyFile Small = new("事项一览表-20260415.xlsx", 48_000, 312);
    private static readonly ReadyFile Longest = new(new string('名', 112) + ".docx", 20 * 1024 * 1024, 100_000);

    private static readonly IReadOnlyList<ExportChoice> Choices =
    [
        Choice("handbook", "handbook.name", PaperFormat.Docx),
        Choice("cases", "casepaper.name", PaperFormat.Xlsx),
        Choice("cases", "casepaper.name", PaperFormat.Docx),
        Choice("cases", "casepaper.name", PaperFormat.Csv),
        Choice("register", "register.name", PaperFormat.Xlsx),
    ];

    public static IEnumerable<CardSample> All =>
    [
        new("export.offer", "a secretary's", words => ExportCards.Offer(Choices, new ExportForm("cases.xlsx", "this_year"), null, "sample-key", words)),
        new("export.offer", "every field wrong", words => ExportCards.Offer(Choices, new ExportForm("", ""), "export.problem.what", "sample-key", words)),
        new("export.making", "as it stands", words => ExportCards.Making(Choices[1], words)),
        new("export.ready", "on our own page", words => ExportCards.Ready(Small, "/webchat/files/sample", 15, words)),
        new("export.ready", "longest", words => ExportCards.Ready(Longest, "/webchat/files/sample", 60, words)),
        new("export.ready", "in Teams", words => ExportCards.Offered(Small, 60, words)),
        new("export.failed", "nothing", words => ExportCards.Failed("export.failed.nothing", Verbs.Open, words)),
        new("export.failed", "too many rows", words => ExportCards.Failed("export.failed.rows", Verbs.Open, words)),
        new("export.failed", "too large", words => ExportCards.Failed("export.failed.size", Verbs.Open, words)),
        new("export.failed", "not delivered", words => ExportCards.Failed("export.failed.upload", Verbs.Open, words)),
        new("export.failed", "a bug", words => ExportCards.Failed("export.failed.bug", Verbs.Open, words)),
    ];

    private static ExportChoice Choice(string id, string name, PaperFormat format) => new(
        new ExportKind(id)
        {
            Name = name,
            Who = Who.Anyone,
            Formats = [format],
            Subject = ExportSubject.Unit,
            DraftAsync = (_, _) => throw new InvalidOperationException("A sample is never made."),
        },
        format);
}
