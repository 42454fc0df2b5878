using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>What a member is told of a round.</summary>
/// <param name="Colleagues">Of how many colleagues it asks them.</param>
/// <param name="By">The secretary's name; null for the calendar.</param>
/// <param name="AskVerb">The verb that shows their questions; null when there is none.</param>
internal sealed record RoundNotice(Round Round, int Colleagues, string? By, string? AskVerb);

internal static class NoticeCards
{
    public static Card Opened(RoundNotice view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["collect.notice.opened"], RoundParts.Name(view.Round, words)),
            new TextBlock(words.Say("collect.notice.opened.what", ("count", view.Colleagues))),
            LabelledLine.Of(words, "collect.last", words.Weekday(view.Round.LastOn)),
            .. By(view, words),
        ])
        {
            Actions = view.AskVerb is { } ask ? [new Press(ask, words["collect.button.ask"]) { Style = ButtonStyle.Positive, SendsInputs = false }] : [],
        },
        words["collect.notice.opened"]);

    public static Card Undone(RoundNotice view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["collect.notice.undone"], RoundParts.Name(view.Round, words)),
            new TextBlock(words["collect.notice.undone.what"]),
            .. By(view, words),
        ]),
        words["collect.notice.undone"]);

    private static IEnumerable<CardElement> By(RoundNotice view, Wording words) =>
        view.By is { } name ? [LabelledLine.Of(words, "collect.by", name)] : [new TextBlock(words["collect.by_calendar"]) { Subtle = true, Spacing = Spacing.Small }];
}
