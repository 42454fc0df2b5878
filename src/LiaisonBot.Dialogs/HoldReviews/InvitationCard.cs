using LiaisonBot.Data.Reviews;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>What somebody who is invited is told.</summary>
/// <param name="Review">The record.</param>
/// <param name="Unit">The name of the unit that holds it.</param>
/// <param name="News">Why.</param>
internal sealed record InvitationView(Review Review, string Unit, InvitationNews News)
{
    /// <summary>The key to answer with; null where nothing is asked.</summary>
    public string? Key { get; init; }

    /// <summary>What was answered just now.</summary>
    public InvitationAnswer Answered { get; init; }
}

internal static class InvitationCard
{
    public static Card Of(InvitationView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(view.News)], view.Unit),
            LabelledLine.Of(words, "review.when", ReviewParts.When(view.Review, words)),
            LabelledLine.Of(words, "review.place", view.Review.Place),
            .. view.Review.Reason is { } reason ? [LabelledLine.Of(words, "review.reason", reason)] : Array.Empty<CardElement>(),
            .. view.News is InvitationNews.Invited or InvitationNews.Moved && view.Review.Agenda.Length > 0 ? ReviewParts.Text("review.agenda", view.Review.Agenda, words) : [],
            .. ReviewParts.Answered(view.Answered, words),
            .. view.News == InvitationNews.Closed ? [new TextBlock(words["review.notice.closed.how"]) { Subtle = true }] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [.. ReviewParts.Answers(view.Key, words)],
        },
        words[Title(view.News)]);

    /// <summary>For whoever holds it.</summary>
    public static Card CannotCome(Review review, string unit, string name, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["review.notice.cannot"], ReviewParts.When(review, words)),
            new UserText(words.Say("review.guest", ("name", name), ("unit", unit))),
        ])
        {
            Actions = [new Press(Verbs.Open, words["review.button.open"]) { Data = ReviewParts.Data(review.Id), SendsInputs = false }],
        },
        words["review.notice.cannot"]);

    private static string Title(InvitationNews news) => news switch
    {
        InvitationNews.Invited => "review.notice.invited",
        InvitationNews.Moved => "review.notice.moved",
        InvitationNews.CalledOff => "review.notice.called_off",
        InvitationNews.Closed => "review.notice.closed",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
