using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>A gathering in the list.</summary>
internal sealed record GatheringLine(Gathering Gathering, string Unit)
{
    /// <summary>Whether it had been held already when it was entered.</summary>
    public bool IsNoted { get; init; }
}

/// <summary>A page of gatherings.</summary>
internal sealed record ListView(IReadOnlyList<GatheringLine> Lines, ListPage Page)
{
    public bool MayAnnounce { get; init; }
}

internal static class ListCard
{
    public static Card Of(ListView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["gathering.list"], PageButtons.Where(view.Page, words)),
            .. view.Lines.Count == 0 ? [new TextBlock(words["gathering.list.none"])] : view.Lines.Select<GatheringLine, CardElement>(line => Item(line, words)),
        ])
        {
            Actions =
            [
                .. view.MayAnnounce ? [new Press(Verbs.Begin, words["gathering.button.begin"]) { Style = ButtonStyle.Positive, SendsInputs = false }] : Array.Empty<CardButton>(),
                .. PageButtons.Of(view.Page, Verbs.Show, words),
            ],
        },
        words["gathering.list"]);

    private static Container Item(GatheringLine line, Wording words) => new(
    [
        new UserText(new TextRun(words.Term(line.Gathering.Kind)) { Bold = true }, $"  {line.Gathering.Topic}"),
        new UserText(new TextRun($"{GatheringParts.When(line.Gathering, words)} · {line.Unit}") { Subtle = true }) { Spacing = Spacing.None },
        new TextBlock(GatheringParts.State(line.Gathering, line.IsNoted, words)) { Spacing = Spacing.Small },
        new ActionSet(new Press(Verbs.Open, words["gathering.button.open"]) { Data = GatheringParts.Data(line.Gathering), SendsInputs = false }),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
