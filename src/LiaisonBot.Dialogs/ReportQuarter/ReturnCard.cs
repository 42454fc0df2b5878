using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>A report that was given back.</summary>
internal sealed record ReturnedReport(string Member, string Remark, ReportName Name);

internal static class ReturnCard
{
    /// <summary>For whoever gave it back.</summary>
    public static Card Done(ReturnedReport report, Wording words) => Of(report, "paper.returned", [], words);

    /// <summary>For whoever wrote it.</summary>
    public static Card Told(ReturnedReport report, Wording words) =>
        Of(report, "quarterly.told", [new Press(Verbs.Open, words["paper.button.open"]) { Data = report.Name.Data, SendsInputs = false }], words);

    private static Card Of(ReturnedReport report, string title, IReadOnlyList<CardButton> buttons, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[title], $"{report.Member} · {ReportPages.Title(report.Name.Quarter, words)}"),
            LabelledLine.Of(words, "paper.remark", report.Remark),
        ])
        {
            Actions = buttons,
        },
        words[title]);
}
