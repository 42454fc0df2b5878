using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Digest;

/// <summary>The digests of somebody's units.</summary>
internal sealed record DigestView(IReadOnlyList<UnitDigest> Units, ListPage Page, DateOnly Today);

internal static class DigestCard
{
    /// <summary>In a choice of one's unit and figure: up to fifty of them have to fit into a card.</summary>
    private const int MostName = 24;

    public static Card Of(DigestView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["digest.title"], Subtitle(view, words)),
            .. Parts(view, words),
        ])
        {
            Actions = [.. PageButtons.Of(view.Page, Verbs.Show, words)],
        },
        words["digest.title"]);

    public static Card None(Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["digest.title"]), new TextBlock(words["digest.none"])]),
        words["digest.title"]);

    /// <summary>Each unit's figures, and one list that opens any of them.</summary>
    public static IEnumerable<CardElement> Parts(DigestView view, Wording words)
    {
        foreach (var unit in view.Units)
            yield return new Container([.. Unit(unit, view.Today, words)]) { Separator = true, Spacing = Spacing.Medium };
        List<Choice> choices = [.. view.Units.SelectMany(unit => Choices(unit, view, words))];
        if (choices.Count == 0)
            yield break;
        yield return new InputChoices(nameof(OpenForm.What), choices)
        {
            Label = words["digest.open"],
            Value = choices[0].Value,
            Separator = true,
            Spacing = Spacing.Medium,
        };
        yield return new ActionSet(new Press(Verbs.Open, words["digest.button.open"])) { Spacing = Spacing.Small };
    }

    private static string Subtitle(DigestView view, Wording words) => string.Join(" · ", new[]
    {
        words.Weekday(view.Today),
        PageButtons.Where(view.Page, words),
    }.OfType<string>());

    private static IEnumerable<CardElement> Unit(UnitDigest unit, DateOnly today, Wording words)
    {
        yield return new UserText(new TextRun(unit.Name) { Bold = true });
        if (unit is { NeverSince: { } since } && unit.Of(Figure.Never) is > 0 and var never)
            yield return Line(words.Say("digest.never", ("count", never), ("month", words.Month(since))), TextColor.Attention);
        yield return Line(words.Say("digest.met", ("met", unit.Of(Figure.Met)), ("pairings", unit.Pairings)), TextColor.Default);
        if (unit.Of(Figure.Excused) is > 0 and var excused)
            yield return Line(words.Say("digest.excused", ("count", excused)), TextColor.Default);
        foreach (var (line, color) in Rest(unit, today, words))
            yield return Line(line, color);
    }

    private static IEnumerable<(string Line, TextColor Color)> Rest(UnitDigest unit, DateOnly today, Wording words)
    {
        if (unit.Of(Figure.Talks) is > 0 and var talks)
            yield return (words.Say("digest.talks", ("count", talks), ("overdue", unit.OverdueTalks)), Late(unit.OverdueTalks));
        if (unit is { OldestCase: { } oldest } && unit.Of(Figure.Cases) is > 0 and var cases)
        {
            var days = today.DayNumber - oldest.DayNumber;
            yield return (words.Say("digest.cases", ("count", cases), ("overdue", unit.OverdueCases), ("days", days)), Late(unit.OverdueCases));
        }

        if (unit.Of(Figure.Repair) is > 0 and var repair)
            yield return (words.Say("digest.repair", ("count", repair)), TextColor.Warning);
        if (unit.Of(Figure.Friendless) + unit.Of(Figure.Colleagueless) > 0)
            yield return (words.Say("digest.unpaired", ("colleagues", unit.Of(Figure.Friendless)), ("members", unit.Of(Figure.Colleagueless))), TextColor.Default);
        if (unit.Of(Figure.Unreachable) is > 0 and var unreachable)
            yield return (words.Say("digest.unreachable", ("count", unreachable)), TextColor.Default);
        foreach (var line in Rounds(unit, words))
            yield return line;
    }

    /// <summary>How far the open round has come, and whether there were enough of them (D3).</summary>
    private static IEnumerable<(string Line, TextColor Color)> Rounds(UnitDigest unit, Wording words)
    {
        if (unit.Collecting > 0)
            yield return (words.Say("digest.collecting", ("asked", unit.Collecting), ("answered", unit.Collecting - unit.Of(Figure.Uncollected))), TextColor.Default);
        if (unit.ShortOfRounds is { } held)
            yield return (words.Say("digest.rounds", ("count", held), ("most", RoundSeason.Rounds)), TextColor.Warning);
    }

    private static TextColor Late(int overdue) => overdue > 0 ? TextColor.Attention : TextColor.Default;

    private static TextBlock Line(string text, TextColor color) => new(text) { Color = color, Spacing = Spacing.Small };

    private static IEnumerable<Choice> Choices(UnitDigest unit, DigestView view, Wording words) =>
        Enum.GetValues<Figure>().Where(figure => unit.Of(figure) > 0).Select(figure =>
        {
            var title = words.Say("digest.choice", ("figure", words[FigureCard.Title(figure)]), ("count", unit.Of(figure)));
            return new Choice(OpenForm.Write(unit.UnitId, figure), view.Units.Count > 1 ? $"{Excerpt.Of(unit.Name, MostName)} · {title}" : title);
        });
}
