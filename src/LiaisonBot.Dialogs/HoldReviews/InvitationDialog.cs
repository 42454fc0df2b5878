using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Spans;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>
/// Whoever is invited says whether they come, and may change their mind; whoever holds the review hears of those who cannot. An answer is to one
/// day and hour: where the review was moved since, it is asked for anew.
/// </summary>
internal static class InvitationDialog
{
    public static Task ComingAsync(Turn turn) => AnswerAsync(turn, InvitationAnswer.Coming);

    public static Task CannotAsync(Turn turn) => AnswerAsync(turn, InvitationAnswer.Cannot);

    private static async Task AnswerAsync(Turn turn, InvitationAnswer answer)
    {
        if (await turn.ReviewAsync(ReviewRecords.IdOf(turn.Key!.Subject)) is not { } opened)
            turn.Say(turn.Words["review.gone"]);
        else if (!opened.Review.IsOpen)
            await ReviewDialog.ShowAsync(turn, opened, ReviewNews.EndedSince);
        else if (!opened.IsInvited(turn.Me.Id))
            turn.Say(turn.Words["review.not_invited"]);
        else if (turn.Key.Subject != ReviewRecords.MeetingOf(opened.Review))
            turn.Show(CardOf(turn, opened, InvitationNews.Moved, InvitationAnswer.None));
        else
            await KeepAsync(turn, opened, answer);
    }

    private static async Task KeepAsync(Turn turn, OpenedReview opened, InvitationAnswer answer)
    {
        var mine = opened.Guests.Where(guest => guest.Invitation.PersonId == turn.Me.Id).ToList();
        foreach (var guest in mine)
            (guest.Invitation.Answer, guest.Invitation.AnsweredAt) = (answer, turn.Now);
        turn.Spend(() => ReviewRecords.Subject(opened.Review));
        turn.Audit("review.answer", () => ReviewRecords.Subject(opened.Review));
        if (answer == InvitationAnswer.Cannot)
        {
            foreach (var person in (await HoldersAsync(turn, opened)).Where(person => person != turn.Me.Id))
                await turn.TellAsync(person, words => InvitationCard.CannotCome(opened.Review, mine[0].Unit, turn.Me.Person.Name, words), Delivery.AfterQuietHours);
        }

        // Plans change: the answer may be given again from the card that shows it.
        turn.Show(CardOf(turn, opened, InvitationNews.Invited, answer));
    }

    /// <summary>Whoever answers for the unit today, and who called the review while they still keep it.</summary>
    private static async Task<IEnumerable<long>> HoldersAsync(Turn turn, OpenedReview opened)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var (caller, unit) = (opened.Review.OpenedById, opened.Unit.Id);
        var keeps = await turn.Db.RoleHoldings.On(turn.Today)
            .AnyAsync(holding => holding.PersonId == caller && holding.UnitId == unit && Reach.Keepers.Contains(holding.Role));
        return posts.Of(unit).Union(keeps ? [caller] : []);
    }

    private static Card CardOf(Turn turn, OpenedReview opened, InvitationNews news, InvitationAnswer answered) => InvitationCard.Of(
        new InvitationView(opened.Review, opened.Unit.Name, news) { Answered = answered, Key = Invitations.KeyOf(turn, opened.Review) }, turn.Words);
}
