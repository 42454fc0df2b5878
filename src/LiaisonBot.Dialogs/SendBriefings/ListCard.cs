using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>One briefing in the list of its unit.</summary>
/// <param name="Tally">Null for a draft.</param>
internal sealed record BriefingLine(BriefingView View, BriefingTally? Tally);

/// <summary>A page of the briefings of the speaker's units.</summary>
internal sealed record BriefingList(IReadOnlyList<BriefingLine> Lines, ListPage Page);

internal static class ListCard
{
    public static Card Of(BriefingList view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["briefing.list"], PageButtons.Where(view.Page, words)),
            .. view.Lines.Count == 0 ? [new TextBlock(words["briefing.list.none"])] : view.Lines.Select<BriefingLine, CardElement>(line => Item(line, words)),
        ])
        {
            Actions =
            [
                new Press(Verbs.Write, words["briefing.button.write"]) { Style = ButtonStyle.Positive, SendsInputs = false },
                BriefingParts.Go(Verbs.Show, "briefing.button.received", words),
                .. PageButtons.Of(view.Page, Verbs.List, words),
            ],
        },
        words["briefing.list"]);

    private static Container Item(BriefingLine line, Wording words) => new(
    [
        new UserText(new TextRun(BriefingParts.Title(line.View.Briefing, words)) { Bold = true }),
        new UserText(new TextRun(BriefingParts.From(line.View, words)) { Subtle = true }) { Spacing = Spacing.None },
        new TextBlock(words[$"briefing.state.{Literals<BriefingState>.Write(line.View.Briefing.State)}"])
        {
            Color = line.View.Briefing.IsDraft ? TextColor.Accent : TextColor.Default,
            Spacing = Spacing.Small,
        },
        .. line.Tally is { } tally ? [SentCard.Line(tally, words)] : Array.Empty<CardElement>(),
        .. line.View.Briefing.ReplacedOn is { } day
            ? [new TextBlock(words.Say("briefing.replaced", ("day", day))) { Color = TextColor.Attention, Spacing = Spacing.Small }]
            : Array.Empty<CardElement>(),
        new ActionSet(new Press(Verbs.Open, words["briefing.button.open"]) { Data = BriefingParts.Data(line.View.Briefing), SendsInputs = false }),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
