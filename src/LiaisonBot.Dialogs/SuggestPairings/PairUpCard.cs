using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Suggestions;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>One page of what is suggested, by name.</summary>
internal sealed record PairUpView(NearPeople Near, ListPage Page)
{
    public IReadOnlyList<PairUpLine> Lines { get; init; } = [];

    public IReadOnlyDictionary<long, string> Names { get; init; } = new Dictionary<long, string>();

    public ILookup<long, Category> Categories { get; init; } = Array.Empty<long>().ToLookup(id => id, _ => default(Category));

    /// <summary>How many colleagues a member may have.</summary>
    public int Places { get; init; }

    /// <summary>The unit has others below it, of which the reader sees figures.</summary>
    public bool HasFigures { get; init; }
}

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
        if (all.Count > 0 && all.TrueForAll(line => line.Pair is not null))
            return new TextBlock(words.Say("pairup.tally.all", ("pairs", all.Count))) { Bold = true };
        return all.Count == 0
            ? new TextBlock(words["pairup.nothing"])
            : new TextBlock(words.Say(
                "pairup.tally",
                ("pairs", all.Count(line => line.Pair is not null)),
                ("colleagues", all.Count(line => line is { Left: not null, Side: PersonKind.Colleague })),
                ("members", all.Count(line => line is { Left: not null, Side: PersonKind.Member }))))
            {
                Bold = true,
            };
    }

    private static Container Pair(SuggestedPair pair, PairUpView view, Wording words) => Item(
        new UserText(
        [
            new TextRun(words.Say("pairup.pair", ("member", Name(pair.MemberId, view)), ("colleague", Name(pair.ColleagueId, view)))) { Bold = true },
            .. About(pair.ColleagueId, view, words),
        ]),
        new UserText(words.Why(pair.Reasons, id => UnitName(id, view))) { Spacing = Spacing.Small });

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

    private static Container Item(params CardElement[] elements) => new(elements) { Separator = true, Spacing = Spacing.Medium };

    private static string Name(long person, PairUpView view) => Excerpt.Of(view.Names[person], MostName);

    private static string UnitName(long id, PairUpView view) => view.Near.Made.Scene.Units.First(unit => unit.Id == id).Name;

    private static IEnumerable<CardButton> Buttons(PairUpView view, Wording words)
    {
        var unit = Verbs.Data(view.Near.Made.Order.Unit.Id);
        foreach (var button in PageButtons.Of(view.Page, Verbs.Names, words, unit))
            yield return button;
        if (view.HasFigures)
            yield return new Press(Verbs.Figures, words["pairup.button.figures"]) { Data = PageButtons.Data(1, unit), SendsInputs = false };
    }
}
