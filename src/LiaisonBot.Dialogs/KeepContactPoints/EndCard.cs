using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>Whether to end it, as it is asked.</summary>
/// <param name="Named">What is to end.</param>
/// <param name="Key">The key to do it with.</param>
/// <param name="Hours">For so long it can be undone.</param>
internal sealed record EndView(NamedPoint Named, string Key, int Hours)
{
    /// <summary>Who would be told.</summary>
    public Heard Heard { get; init; } = Heard.Nobody;
}

internal static class EndCard
{
    public static Card Of(EndView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["point.end"]),
            new UserText(new TextRun(view.Named.Person) { Bold = true }),
            new UserText(words.Point(view.Named)) { Spacing = Spacing.None },
            new TextBlock(words.Span(view.Named.Point.From, view.Named.Point.To)) { Subtle = true, Spacing = Spacing.None },
            .. PointNotices.Lines(view.Heard, words),
            new TextBlock(words.Say("point.end.how", ("hours", view.Hours))) { Subtle = true },
        ])
        {
            Actions =
            [
                new Press(Verbs.End, words["point.button.end_surely"]) { Key = view.Key, Style = ButtonStyle.Destructive, SendsInputs = false },
                new Press(Verbs.Show, words["point.button.keep"]) { Data = PageButtons.Data(1), SendsInputs = false },
            ],
        },
        words["point.end"]);
}
