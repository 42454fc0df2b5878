using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyCases;

/// <summary>What other slices do with what is listed; null where nothing does it.</summary>
internal sealed record MyCasesVerbs(string? Open, string? Report);

internal static class MyCasesCard
{
    public static Card Of(IReadOnlyList<CaseView> cases, ListPage page, MyCasesVerbs verbs, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mycases.title"], cases.Count == 0 ? null : Below(page, words)),
            .. cases.Count == 0 ? [new TextBlock(words["mycases.empty"])] : cases.Select(CardElement (one) => CaseItems.Of(one, verbs.Open, words)),
        ])
        {
            Actions = [.. PageButtons.Of(page, Verbs.List, words), .. ReportButton(verbs, words)],
        },
        words["mycases.title"]);

    private static string Below(ListPage page, Wording words) => string.Join(
        " · ", new[] { words.Say("mycases.count", ("count", page.Count)), PageButtons.Where(page, words) }.OfType<string>());

    private static IEnumerable<CardButton> ReportButton(MyCasesVerbs verbs, Wording words) =>
        verbs.Report is { } report ? [new Press(report, words["mycases.button.report"]) { SendsInputs = false }] : [];
}
