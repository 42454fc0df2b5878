using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>The papers of a period, of the reader's units and those right below.</summary>
/// <param name="Period">Which.</param>
/// <param name="Verb">The one that lists them.</param>
/// <param name="Page">Of the units.</param>
internal sealed record ListView(PaperPeriod Period, string Verb, ListPage Page)
{
    public required IReadOnlyList<ListLine> Lines { get; init; }

    public required int HandedIn { get; init; }

    /// <summary>The units whose papers are not there, on all pages.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}

/// <summary>A unit's paper in the list.</summary>
internal sealed record ListLine(string Unit, PaperState State)
{
    /// <summary>Of one that was handed in.</summary>
    public PaperFigures? Figures { get; init; }

    /// <summary>To open it by; null where there is nothing to be seen yet.</summary>
    public PaperName? Name { get; init; }
}

internal static class ListCard
{
    private const int MostName = 40;
    private const int MostMissing = 300;

    public static Card Of(ListView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(PaperPages.Title(view.Period, words), Subtitle(view, words)),
            .. view.Missing.Count > 0 && view.HandedIn > 0
                ? [new UserText(Excerpt.Of(words.Say("hand_in.list.missing", ("units", words.List(view.Missing))), MostMissing))]
                : Array.Empty<CardElement>(),
            .. view.Lines.Select(line => Line(line, words)),
            .. Choices(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        PaperPages.Title(view.Period, words));

    private static string Subtitle(ListView view, Wording words) => string.Join(" · ", new[]
    {
        words.Say("hand_in.list.count", ("count", view.Page.Count), ("handed", view.HandedIn)),
        PageButtons.Where(view.Page, words),
    }.OfType<string>());

    private static UserText Line(ListLine line, Wording words) => new(
        new TextRun(Excerpt.Of(line.Unit, MostName)) { Bold = true },
        new TextRun($"  {words[$"paper.list.{Literals<PaperState>.Write(line.State)}"]}"),
        new TextRun(line.Figures is { } figures ? $"  {Figures(figures, words)}" : "") { Subtle = true })
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static string Figures(PaperFigures figures, Wording words) => figures.Check is { } check
        ? words.Say("hand_in.list.check", ("pairings", check.Pairings), ("checked", check.Checked), ("follow", check.FollowUps))
        : figures.Summary is { } summary
        ? words.Say("hand_in.list.summary", ("collected", summary.Cases.Sum(one => one.Collected)), ("solved", summary.Cases.Sum(one => one.Solved)), ("unsolved", summary.Cases.Sum(one => one.NotSolvable)))
        : words.Say("hand_in.list.sheet", ("owed", figures.Months.Sum(month => month.Owed())), ("met", figures.Months.Sum(month => month.Met)));

    private static IEnumerable<CardElement> Choices(ListView view, Wording words)
    {
        List<Choice> choices = [.. view.Lines.Where(line => line.Name is not null).Select(line => new Choice(line.Name!.ToString(), Excerpt.Of(line.Unit, MostName)))];
        if (choices.Count == 0)
            yield break;
        yield return new InputChoices(PaperName.Input, choices)
        {
            Label = words["hand_in.list.open"],
            Value = choices[0].Value,
            Separator = true,
            Spacing = Spacing.Medium,
        };
        yield return new ActionSet(new Press(Verbs.Open, words["paper.button.open"])) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Buttons(ListView view, Wording words)
    {
        var same = $"{Literals<PaperKind>.Write(view.Period.Kind)}:{view.Period.Name}";
        foreach (var page in PageButtons.Of(view.Page, view.Verb, words, Data(same)))
            yield return page;
        if (view.Before is { } before)
            yield return new Press(view.Verb, words["hand_in.button.before"]) { Data = Data(before), SendsInputs = false };
        if (view.After is { } after)
            yield return new Press(view.Verb, words["hand_in.button.after"]) { Data = Data(after), SendsInputs = false };
    }

    private static Dictionary<string, string> Data(string period) => new() { [Verbs.Period] = period };
}
