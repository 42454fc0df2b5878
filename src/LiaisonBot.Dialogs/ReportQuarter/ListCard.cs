using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>Who has to report on a quarter to the reader's units.</summary>
internal sealed record ListView(Quarter Quarter, ListPage Page)
{
    public required IReadOnlyList<ListLine> Lines { get; init; }

    /// <summary>On all pages.</summary>
    public required int HandedIn { get; init; }

    /// <summary>The reader's own.</summary>
    public required ReportName Own { get; init; }

    public bool HasNext { get; init; }
}

/// <summary>A member in the list.</summary>
/// <param name="Member">By name.</param>
/// <param name="State">A draft is one that is not there, whatever its member has written.</param>
/// <param name="Name">To open it by; null where there is nothing to be seen.</param>
internal sealed record ListLine(string Member, PaperState State, ReportName? Name);

internal static class ListCard
{
    private const int MostName = 40;

    public static Card Of(ListView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(ReportPages.Title(view.Quarter, words), Subtitle(view, words)),
            .. view.Lines.Select(line => Line(line, words)),
            .. Choices(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        ReportPages.Title(view.Quarter, words));

    private static string Subtitle(ListView view, Wording words) => view.Page.Count == 0
        ? words["quarterly.list.nobody"]
        : string.Join(" · ", new[]
        {
            words.Say("quarterly.list.count", ("count", view.Page.Count), ("handed", view.HandedIn), ("day", view.Quarter.DueOn)),
            PageButtons.Where(view.Page, words),
        }.OfType<string>());

    private static UserText Line(ListLine line, Wording words) => new(
        new TextRun(Excerpt.Of(line.Member, MostName)) { Bold = true },
        new TextRun($"  {words[$"paper.list.{Literals<PaperState>.Write(line.State)}"]}"))
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static IEnumerable<CardElement> Choices(ListView view, Wording words)
    {
        List<Choice> choices = [.. view.Lines.Where(line => line.Name is not null).Select(line => new Choice(line.Name!.ToString(), Excerpt.Of(line.Member, MostName)))];
        if (choices.Count == 0)
            yield break;
        yield return new InputChoices(ReportName.Input, choices)
        {
            Label = words["quarterly.list.open"],
            Value = choices[0].Value,
            Separator = true,
            Spacing = Spacing.Medium,
        };
        yield return new ActionSet(new Press(Verbs.Open, words["paper.button.open"])) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Buttons(ListView view, Wording words)
    {
        yield return new Press(Verbs.Open, words["quarterly.button.own"]) { Data = view.Own.Data, SendsInputs = false };
        foreach (var page in PageButtons.Of(view.Page, Verbs.List, words, Data(view.Quarter)))
            yield return page;
        yield return new Press(Verbs.List, words["quarterly.button.before"]) { Data = Data(view.Quarter.Before), SendsInputs = false };
        if (view.HasNext)
            yield return new Press(Verbs.List, words["quarterly.button.after"]) { Data = Data(view.Quarter.After), SendsInputs = false };
    }

    private static Dictionary<string, string> Data(Quarter quarter) => new() { [Verbs.Quarter] = quarter.Name };
}
