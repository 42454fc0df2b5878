using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Suggestions;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>A unit's pairs of a batch: each with its reasons, to be held, changed, or made with all the others.</summary>
internal static class PartCard
{
    private const int MostName = 20;

    /// <summary>So that the card still fits with the longest names.</summary>
    private const int MostNames = 6;

    public static Card Of(PartView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Say("batch.name", ("name", view.Part.Batch.Name)), Subtitle(view, words)),
            .. News(view, words),
            BatchParts.Whom(view.Part.Batch, words),
            BatchParts.Due(view.Part.Batch, view.Today, words),
            Tally(view, words),
            .. Left(view, words),
            .. view.Lines.Select(line => Item(line, view, words)),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["batch.title"]);

    public static Press Again(bool isWaiting, string key, Wording words) => new(Verbs.Again, words[isWaiting ? "batch.button.look" : "batch.button.again"])
    {
        Key = key,
        SendsInputs = false,
        Data = isWaiting ? new Dictionary<string, string> { [Verbs.Waited] = "1" } : [],
    };

    private static string Subtitle(PartView view, Wording words) => string.Join(" · ", new[] { view.Part.Unit.Name, PageButtons.Where(view.Page, words) }.OfType<string>());

    private static IEnumerable<CardElement> News(PartView view, Wording words)
    {
        foreach (var said in view.News.Said(words))
            yield return said;
        foreach (var pair in view.Skipped.Take(MostNames))
            yield return new UserText(new TextRun(words.Say(Why(pair.Why), ("member", Cut(pair.Member)), ("colleague", Cut(pair.Colleague)))) { Color = TextColor.Attention }) { Spacing = Spacing.Small };
        if (view.Skipped.Count > MostNames)
            yield return new TextBlock(words.Say("batch.skipped.more", ("count", view.Skipped.Count - MostNames))) { Color = TextColor.Attention, Spacing = Spacing.Small };
        if (view.Unreached.Count > 0)
            yield return new UserText(new TextRun(words.Say("batch.unreached", ("names", Names(view.Unreached, words)))) { Color = TextColor.Attention }) { Spacing = Spacing.Small };
    }

    private static string Why(PairStanding standing) => standing switch
    {
        PairStanding.Gone => "batch.skipped.gone",
        PairStanding.Befriended => "batch.skipped.befriended",
        PairStanding.Ruled => "batch.skipped.ruled",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    private static TextBlock Tally(PartView view, Wording words) => new(view.Tally.Count == 0
        ? words["batch.tally.none"]
        : words.List(Enum.GetValues<BatchPairState>().Where(state => view.Count(state) > 0)
            .Select(state => words.Say($"batch.tally.{Literals<BatchPairState>.Write(state)}", ("count", view.Count(state))))))
    {
        Bold = true,
    };

    private static IEnumerable<CardElement> Left(PartView view, Wording words)
    {
        if (view.Left.Count > 0)
            yield return new UserText(new TextRun(words.Say("batch.left", ("count", view.Left.Count), ("names", Names(view.Left, words)))) { Color = TextColor.Attention }) { Spacing = Spacing.Small };
    }

    private static Container Item(PairLine line, PartView view, Wording words) => new(
    [
        new UserText(
        [
            new TextRun(words.Say("batch.pair", ("member", Cut(line.Member)), ("colleague", Cut(line.Colleague)))) { Bold = true },
            .. line.Categories.Count > 0 ? [new TextRun($"  {words.Terms(line.Categories)}") { Subtle = true }] : Array.Empty<TextRun>(),
        ]),
        .. State(line.Pair, words),
        .. line.Pair.IsOpen && line.Pair.Reasons.Count > 0 ? [new UserText(words.Why(line.Pair.Reasons, id => view.Units.GetValueOrDefault(id, ""))) { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
        .. line.Key is { } key ? [new ActionSet([.. PairButtons(line.Pair, key, words)])] : Array.Empty<CardElement>(),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardElement> State(BatchPair pair, Wording words) => pair.State switch
    {
        BatchPairState.Suggested when pair.IsSwapped => [new TextBlock(words["batch.state.swapped"]) { Color = TextColor.Accent, Spacing = Spacing.Small }],
        BatchPairState.Suggested => [],
        BatchPairState.Held => [new TextBlock(words["batch.state.held"]) { Color = TextColor.Warning, Spacing = Spacing.Small }],
        BatchPairState.Paired => [new TextBlock(words["batch.state.paired"]) { Color = TextColor.Good, Spacing = Spacing.Small }],
        BatchPairState.Skipped => [new TextBlock(words["batch.state.skipped"]) { Color = TextColor.Attention, Spacing = Spacing.Small }],
        _ => throw new ArgumentOutOfRangeException(nameof(pair)),
    };

    private static IEnumerable<Press> PairButtons(BatchPair pair, string key, Wording words)
    {
        yield return pair.State == BatchPairState.Held
            ? new Press(Verbs.Release, words["batch.button.release"]) { Key = key, SendsInputs = false }
            : new Press(Verbs.Hold, words["batch.button.hold"]) { Key = key, SendsInputs = false };
        yield return new Press(Verbs.Other, words["batch.button.other"]) { Data = Verbs.DataOfPair(pair.Id), SendsInputs = false };
    }

    private static IEnumerable<CardButton> Buttons(PartView view, Wording words)
    {
        if (view.Key is { } key && view.Count(BatchPairState.Suggested) > 0)
            yield return Apply(view, key, words);
        if (view.Undo is { } undo)
            yield return new Press(Verbs.Undo, words.Say(undo.Pairs == 1 ? "batch.button.undo.one" : "batch.button.undo", ("count", undo.Pairs))) { Key = undo.Key, SendsInputs = false };
        foreach (var button in PageButtons.Of(view.Page, Verbs.Names, words, Verbs.Data(view.Part.Batch.Id, view.Part.Unit.Id)))
            yield return button;
        if (view.Key is { } part && view.Part.IsOpener)
            yield return Again(view.News == PartNews.Waiting, part, words);
        if (view.MayWithdraw)
            yield return WithdrawCard.Begin(view.Part, words);
        yield return new Press(Verbs.Show, words["batch.button.list"]) { SendsInputs = false };
    }

    private static Press Apply(PartView view, string key, Wording words)
    {
        var count = view.Count(BatchPairState.Suggested);
        return new Press(Verbs.Apply, words.Say(count == 1 ? "batch.button.apply.one" : "batch.button.apply", ("count", count)))
        {
            Key = key,
            Style = ButtonStyle.Positive,
            Data = new Dictionary<string, string> { [Verbs.Seen] = view.Part.Seen },
            SendsInputs = false,
        };
    }

    private static string Names(IReadOnlyList<string> names, Wording words)
    {
        var some = words.List(names.Take(MostNames).Select(Cut));
        return names.Count > MostNames ? words.Say("batch.more", ("names", some), ("count", names.Count - MostNames)) : some;
    }

    private static string Cut(string name) => Excerpt.Of(name, MostName);
}
