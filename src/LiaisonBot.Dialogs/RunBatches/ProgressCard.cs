using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>How far the branches have come in a batch (P5): figures, no names.</summary>
internal static class ProgressCard
{
    /// <summary>So that the card still fits with the longest names.</summary>
    private const int MostBranches = 40;

    public static Card Of(ProgressView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Say("batch.name", ("name", view.Part.Batch.Name)), view.Part.Unit.Name),
            .. News(view, words),
            BatchParts.Whom(view.Part.Batch, words),
            BatchParts.Due(view.Part.Batch, view.Today, words),
            new TextBlock(Said(view.Whole, words)) { Bold = true },
            .. view.Branches.Take(MostBranches).Select(one => new UserText(
                new TextRun(words.Say("term.field", ("label", one.Unit))) { Subtle = true }, Said(one.Progress, words)) { Spacing = Spacing.Small }),
            .. view.Branches.Count > MostBranches
                ? [new TextBlock(words.Say("batch.progress.more", ("count", view.Branches.Count - MostBranches))) { Subtle = true, Spacing = Spacing.Small }]
                : Array.Empty<CardElement>(),
            new TextBlock(words["batch.progress.how"]) { Subtle = true, Separator = true, Spacing = Spacing.Medium },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["batch.title"]);

    private static IEnumerable<CardElement> News(ProgressView view, Wording words) => view.News switch
    {
        PartNews.SuggestedAnew => SuggestedAnew(view.Fill!, words),
        var news => news.Said(words),
    };

    private static IEnumerable<CardElement> SuggestedAnew(BatchFill fill, Wording words)
    {
        List<string> kept =
        [
            .. fill.Held > 0 ? [words.Say("batch.kept.held", ("count", fill.Held))] : Array.Empty<string>(),
            .. fill.Swapped > 0 ? [words.Say("batch.kept.swapped", ("count", fill.Swapped))] : Array.Empty<string>(),
        ];
        yield return new TextBlock(kept.Count == 0 ? words["batch.news.again"] : words.Say("batch.news.again.kept", ("kept", words.List(kept)))) { Color = TextColor.Good };
        if (fill.IsElsewhere)
            yield return new TextBlock(words["batch.opened.elsewhere"]) { Spacing = Spacing.Small };
    }

    private static string Said(Progress? progress, Wording words) => progress is null
        ? words.Say("batch.progress.few", ("least", SmallCells.Smallest))
        : progress is { Colleagues.Whole: 0, Members.Whole: 0 } ? words["batch.progress.nobody"]
        : string.Join(words["batch.progress.between"], Sides(progress, words));

    /// <summary>A side with nobody on it is not told.</summary>
    private static IEnumerable<string> Sides(Progress progress, Wording words)
    {
        if (progress.Colleagues is { Whole: > 0 } colleagues)
            yield return words.Say("batch.progress.colleagues", ("whole", colleagues.Whole), ("part", colleagues.Part));
        if (progress.Members is { Whole: > 0 } members)
            yield return words.Say("batch.progress.members", ("whole", members.Whole), ("part", members.Part));
    }

    private static IEnumerable<CardButton> Buttons(ProgressView view, Wording words)
    {
        if (view.Own > 0)
            yield return new Press(Verbs.Names, words.Say("batch.button.own", ("count", view.Own))) { Data = Verbs.Data(view.Part.Batch.Id, view.Part.Unit.Id), SendsInputs = false };
        if (view.Key is { } key)
            yield return PartCard.Again(view.News == PartNews.Waiting, key, words);
        if (view.MayWithdraw)
            yield return WithdrawCard.Begin(view.Part, words);
        yield return new Press(Verbs.Show, words["batch.button.list"]) { SendsInputs = false };
    }
}
