using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyCases;

/// <summary>One page of what somebody raised.</summary>
internal sealed record MyCasesView(IReadOnlyList<CaseView> Cases, ListPage Page)
{
    /// <summary>The year or half-year whose figure is opened; null for all.</summary>
    public AppraisalPeriod? Period { get; init; }
}

/// <summary>What other slices do with what is listed; null where nothing does it.</summary>
internal sealed record MyCasesVerbs(string? Open, string? Report);

internal static class MyCasesCard
{
    public static Card Of(MyCasesView view, MyCasesVerbs verbs, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mycases.title"], view.Cases.Count == 0 ? null : Below(view, words)),
            .. view.Cases.Count == 0 ? [new TextBlock(words["mycases.empty"])] : view.Cases.Select(CardElement (one) => CaseItems.Of(one, verbs.Open, words)),
        ])
        {
            Actions = [.. PageButtons.Of(view.Page, Verbs.List, words, DataOf(view.Period)), .. Buttons(view, verbs, words)],
        },
        words["mycases.title"]);

    private static string Below(MyCasesView view, Wording words) => string.Join(
        " · ",
        new[]
        {
            view.Period is { } period ? words.Span(period.From, period.To) : null,
            words.Say("mycases.count", ("count", view.Page.Count)),
            PageButtons.Where(view.Page, words),
        }.OfType<string>());

    private static IEnumerable<CardButton> Buttons(MyCasesView view, MyCasesVerbs verbs, Wording words)
    {
        if (view.Period is not null)
            yield return new Press(Verbs.List, words["mycases.button.all"]) { SendsInputs = false };
        if (verbs.Report is { } report)
            yield return new Press(report, words["mycases.button.report"]) { SendsInputs = false };
    }

    private static Dictionary<string, string>? DataOf(AppraisalPeriod? period) =>
        period is null ? null : new Dictionary<string, string> { [AppraisalPeriod.Input] = period.Name };
}
