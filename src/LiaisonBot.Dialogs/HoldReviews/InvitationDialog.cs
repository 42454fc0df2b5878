using LiaisonBot.Data.Reviews;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>Whoever is invited says whether they come, and may change their mind; whoever called it hears of those who cannot.</summary>
internal static class InvitationDialog
{
    public static Task ComingAsync(Turn turn) => AnswerAsync(turn, InvitationAnswer.Coming);

    public static Task CannotAsync(Turn turn) => AnswerAsync(turn, InvitationAnswer.Cannot);

    private static async Task AnswerAsync(Turn turn, InvitationAnswer answer)
    {
        var opened = await turn.ReviewAsync(RecordName.Id(turn.Key!.Subject));
        var mine = opened?.Guests.Where(guest => guest.Invitation.PersonId == turn.Me.Id).ToList() ?? [];
        if (opened is null || mine.Count == 0)
        {
            turn.Say(turn.Words["review.gone"]);
            return;
        }

        if (!opened.Review.IsOpen)
        {
            await ReviewDialog.ShowAsync(turn, opened, ReviewNews.EndedSince);
            return;
        }

        foreach (var guest in mine)
            (guest.Invitation.Answer, guest.Invitation.AnsweredAt) = (answer, turn.Now);
        turn.Spend(() => ReviewRecords.Subject(opened.Review));
        turn.Audit("review.answer", () => ReviewRecords.Subject(opened.Review));
        if (answer == InvitationAnswer.Cannot && opened.Review.OpenedById != turn.Me.Id)
            await turn.TellAsync(
                opened.Review.OpenedById,
                words => InvitationCard.CannotCome(opened.Review, mine[0].Unit, turn.Me.Person.Name, words),
                Delivery.AfterQuietHours);

        // Plans change: the answer may be given again from the card that shows it.
        turn.Show(InvitationCard.Of(
            new InvitationView(opened.Review, opened.Unit.Name, InvitationNews.Invited) { Answered = answer, Key = turn.IssueKey(Keys.Invitation, RecordName.Text(opened.Review.Id)) },
            turn.Words));
    }
}
