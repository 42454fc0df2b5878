using LiaisonBot.Data.FollowUps;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>The plans of a year.</summary>
/// <param name="Year">Which.</param>
/// <param name="Page">Of the branches.</param>
internal sealed record ListView(int Year, ListPage Page)
{
    public required IReadOnlyList<ListLine> Lines { get; init; }

    /// <summary>How many branches have one, on all pages.</summary>
    public required int Planned { get; init; }

    /// <summary>The last year that can be looked at.</summary>
    public required int LastYear { get; init; }
}

/// <summary>A branch's plan in the list: how many steps it has, and how far they have come.</summary>
internal sealed record ListLine(string Unit, PlanName Name, FollowUpTally Steps);

internal static class ListCard
{
    private const int MostName = 40;

    public static Card Of(ListView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Say("plan.title", ("year", view.Year)), Subtitle(view, words)),
            .. view.Lines.Select(line => Line(line, words)),
            new InputChoices(PlanName.Input, [.. view.Lines.Select(line => new Choice(line.Name.ToString(), Excerpt.Of(line.Unit, MostName)))])
            {
                Label = words["plan.list.open"],
                Value = view.Lines[0].Name.ToString(),
                Separator = true,
                Spacing = Spacing.Medium,
            },
            new ActionSet(new Press(Verbs.Open, words["plan.button.open"])) { Spacing = Spacing.Small },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words.Say("plan.title", ("year", view.Year)));

    private static string Subtitle(ListView view, Wording words) => string.Join(" · ", new[]
    {
        words.Say("plan.list.count", ("count", view.Page.Count), ("planned", view.Planned)),
        PageButtons.Where(view.Page, words),
    }.OfType<string>());

    private static UserText Line(ListLine line, Wording words) => new(
        new TextRun(Excerpt.Of(line.Unit, MostName)) { Bold = true },
        line.Steps.Done.Whole == 0
            ? new TextRun($"  {words["plan.list.missing"]}") { Color = TextColor.Attention }
            : new TextRun($"  {FollowUpParts.Tally(line.Steps, words)}"))
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static IEnumerable<CardButton> Buttons(ListView view, Wording words)
    {
        foreach (var page in PageButtons.Of(view.Page, Verbs.Show, words, ListDialog.DataOf(view.Year)))
            yield return page;
        yield return Year(view.Year - 1, words);
        if (view.Year < view.LastYear)
            yield return Year(view.Year + 1, words);
    }

    private static Press Year(int year, Wording words) =>
        new(Verbs.Show, words.Say("plan.button.year", ("year", year))) { Data = ListDialog.DataOf(year), SendsInputs = false };
}
