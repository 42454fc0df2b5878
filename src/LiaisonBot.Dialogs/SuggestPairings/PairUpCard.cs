using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Suggestions;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>Pairs with their reasons, and those left over with their ways out.</summary>
internal static class PairUpCard
{
    private const int MostName = 30;

    public static Card Of(PairUpView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["pairup.title"], Subtitle(view, words)),
            Tally(view, words),
            .. view.Lines.Select(line => line.Pair is { } pair ? Pair(pair, view, words) : Left(line, view, words)),
            .. OnTheirWay(view, words),
            .. view.Page.Count > 0 ? [new TextBlock(words["pairup.only_suggested"]) { Subtle = true, Separator = true, Spacing = Spacing.Medium }] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["pairup.title"]);

    private static string Subtitle(PairUpView view, Wording words) => string.Join(
        " · ", new[] { view.Near.Made.Order.Unit.Name, PageButtons.Where(view.Page, words) }.OfType<string>());

    private static TextBlock Tally(PairUpView view, Wording words)
    {
        var all = view.Near.Lines.ToList();
        var count = new PairUpCount(
            all.Count(line => line.Pair is not null),
            all.Count(line => line is { Left: not null, Side: PersonKind.Colleague }),
            all.Count(line => line is { Left: not null, Side: PersonKind.Member }));
        return new TextBlock(words.Said(count, isAll: view.Near.UnderWay.Count == 0)) { Bold = true };
    }

    /// <summary>Those of whom nothing is suggested since something has begun, and where that is seen to.</summary>
    private static IEnumerable<CardElement> OnTheirWay(PairUpView view, Wording words)
    {
        var all = view.Near.UnderWay;
        if (all.Count == 0)
            yield break;
        var parts = all.Select(one => words.Say($"pairup.under_way.{Literals<UnderWayKind>.Write(one.Kind)}.{Literals<PersonKind>.Write(one.Side)}", ("count", one.Count)));
        yield return new TextBlock(words.Say("pairup.under_way", ("those", string.Join(words["pairup.under_way.between"], parts)))) { Separator = true, Spacing = Spacing.Medium };
        (UnderWayKind Kind, string? Verb, string Title)[] ways =
        [
            (UnderWayKind.Asked, view.Verbs.Requests, "pairup.button.requests"),
            (UnderWayKind.InBatch, view.Verbs.Batches, "pairup.button.batches"),
            (UnderWayKind.Ends, view.Verbs.Assign, "pairup.button.assign"),
        ];
        List<CardButton> buttons =
        [
            .. ways.Where(way => way.Verb is not null && all.Any(one => one.Kind == way.Kind)).Select(way => new Press(way.Verb!, words[way.Title]) { SendsInputs = false }),
        ];
        if (buttons.Count > 0)
            yield return new ActionSet([.. buttons]);
    }

    private static Container Pair(SuggestedPair pair, PairUpView view, Wording words) => Item(
    [
        new UserText(
        [
            new TextRun(words.Say("pairup.pair", ("member", Name(pair.MemberId, view)), ("colleague", Name(pair.ColleagueId, view)))) { Bold = true },
            .. About(pair.ColleagueId, view, words),
        ]),
        new UserText(words.Why(pair.Reasons, id => UnitName(id, view))) { Spacing = Spacing.Small },
        .. Step(pair, view, words) is { } step ? [new ActionSet(step)] : Array.Empty<CardElement>(),
    ]);

    /// <summary>The branch asks the two, or the reader asks for themselves; of a member of another branch that one decides.</summary>
    private static Press? Step(SuggestedPair pair, PairUpView view, Wording words)
    {
        var data = new Dictionary<string, string> { [Verbs.Named] = view.Names[pair.ColleagueId] };
        if (pair.MemberId == view.Reader)
            return view.Verbs.Propose is { } propose ? new Press(propose, words["pairup.button.propose"]) { Data = data, SendsInputs = false } : null;
        if (view.Verbs.Assign is not { } assign || !view.Near.IsNear(pair.MemberId))
            return null;
        (data[Verbs.Member], data[Verbs.Colleague]) = (RecordName.Text(pair.MemberId), RecordName.Text(pair.ColleagueId));
        return new Press(assign, words["pairup.button.assign"]) { Data = data, SendsInputs = false };
    }

    private static Container Left(PairUpLine line, PairUpView view, Wording words)
    {
        var left = line.Left!;
        return Item(
            new UserText(
            [
                new TextRun(Name(left.PersonId, view)) { Bold = true },
                new TextRun($"  {words[line.Side == PersonKind.Member ? "pairup.left.member" : "pairup.left.colleague"]}") { Color = TextColor.Attention },
                .. About(left.PersonId, view, words),
            ]),
            new UserText(words.WaysOut(line.Side, [.. left.WaysOut.Select(way => (way.Lift, Whom(way, view)))], view.Places)) { Spacing = Spacing.Small });
    }

    /// <summary>A name helps where a place is missing; where a wish stands between two, it would tell whose.</summary>
    private static string? Whom(WayOut way, PairUpView view) =>
        way.Lift == HardRule.Places && view.Near.IsNear(way.With) ? Name(way.With, view) : null;

    private static IEnumerable<TextRun> About(long person, PairUpView view, Wording words) =>
        view.Categories.Contains(person) ? [new TextRun($"  {words.Terms(view.Categories[person])}") { Subtle = true }] : [];

    private static Container Item(params IReadOnlyList<CardElement> elements) => new([.. elements]) { Separator = true, Spacing = Spacing.Medium };

    private static string Name(long person, PairUpView view) => Excerpt.Of(view.Names[person], MostName);

    private static string UnitName(long id, PairUpView view) => view.Near.Made.Scene.Units.First(unit => unit.Id == id).Name;

    private static IEnumerable<CardButton> Buttons(PairUpView view, Wording words)
    {
        var unit = Verbs.Data(view.Near.Made.Order.Unit.Id);
        foreach (var button in PageButtons.Of(view.Page, Verbs.Names, words, unit))
            yield return button;
        if (view.Verbs.Begin is { } begin && view.Near.Lines.Any(line => line.Pair is not null))
            yield return new Press(begin, words["pairup.button.begin"]) { SendsInputs = false };
        if (view.HasFigures)
            yield return new Press(Verbs.Figures, words["pairup.button.figures"]) { Data = PageButtons.Data(1, unit), SendsInputs = false };
    }
}
