using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>A page of what somebody received.</summary>
/// <param name="Keeps">Whether they also write briefings for a unit.</param>
internal sealed record ReceivedList(IReadOnlyList<BriefingView> Lines, ListPage Page, bool Keeps);

/// <summary>What people receive: the message, the same again later, and the list of all.</summary>
internal static class ReceivedCard
{
    public static Card Of(BriefingView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["briefing.title"], BriefingParts.From(view, words)),
            .. BriefingParts.Message(view, words),
            .. BriefingParts.Since(view.Briefing, words),
        ])
        {
            Actions =
            [
                new Press(Verbs.Ask, words["briefing.button.ask"]) { Data = BriefingParts.Data(view.Briefing), SendsInputs = false },
                BriefingParts.Go(Verbs.Show, "briefing.button.received", words),
            ],
        },
        words["briefing.title"]);

    public static Card List(ReceivedList view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["briefing.received"], PageButtons.Where(view.Page, words)),
            .. view.Lines.Count == 0 ? [new TextBlock(words["briefing.received.none"])] : view.Lines.Select<BriefingView, CardElement>(line => Item(line, words)),
        ])
        {
            Actions =
            [
                .. view.Keeps
                    ? [BriefingParts.Go(Verbs.Write, "briefing.button.write", words), BriefingParts.Go(Verbs.List, "briefing.button.list", words)]
                    : Array.Empty<CardButton>(),
                .. PageButtons.Of(view.Page, Verbs.Show, words),
            ],
        },
        words["briefing.received"]);

    private static Container Item(BriefingView line, Wording words) => new(
    [
        new UserText(new TextRun(BriefingParts.Title(line.Briefing, words)) { Bold = true }),
        new UserText(new TextRun(BriefingParts.From(line, words)) { Subtle = true }) { Spacing = Spacing.None },
        .. BriefingParts.Since(line.Briefing, words),
        new ActionSet(new Press(Verbs.Read, words["briefing.button.read"]) { Data = BriefingParts.Data(line.Briefing), SendsInputs = false }),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
