using LiaisonBot.Data.Duties;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>
/// A review that was held is closed: its minutes are frozen, and what was decided goes on to be done. One that is not held is called off.
/// Everybody who was invited is told.
/// </summary>
internal static class EndDialog
{
    public static async Task CloseAsync(Turn turn)
    {
        if (await turn.DecidedAsync(RecordName.Id(turn.Key!.Subject)) is not { } opened)
            return;
        if (opened.Review.On > turn.Today)
        {
            await ReviewDialog.ShowAsync(turn, opened, ReviewNews.TooEarly, ReviewForm.Of(turn));
            return;
        }

        if (await ReviewDialog.WrongAsync(turn, opened))
            return;
        ReviewDialog.Keep(turn, opened.Review, ReviewForm.Of(turn));
        await turn.ForgetTypedAsync(opened.Review);
        await FreezeAsync(turn, opened);
        await FixAsync(turn, opened.Review);
        await EndAsync(turn, opened.Review, ReviewState.Closed);
        turn.Audit("review.close", () => ReviewRecords.Subject(opened.Review));
        await Invitations.SendAsync(turn, opened.Review, opened.Unit, opened.Guests, InvitationNews.Closed);
        await ReviewDialog.ShowAsync(turn, opened, ReviewNews.Closed);
    }

    public static async Task CallOffAsync(Turn turn)
    {
        if (await turn.DecidedAsync(RecordName.Id(turn.Key!.Subject)) is not { } opened)
            return;
        var form = ReviewForm.Of(turn);
        if ((await turn.DecisionsAsync(opened.Review)).Count > 0)
        {
            await ReviewDialog.ShowAsync(turn, opened, ReviewNews.HasDecisions, form);
        }
        else if (form.Reason.Length == 0 || Letters.In(form.Reason) > Review.ReasonLength)
        {
            await ReviewDialog.ShowAsync(turn, opened, ReviewNews.ReasonWrong, form);
        }
        else
        {
            opened.Review.Reason = form.Reason;
            await turn.ForgetTypedAsync(opened.Review);
            await FixAsync(turn, opened.Review);
            await EndAsync(turn, opened.Review, ReviewState.CalledOff);
            turn.Audit("review.call-off", () => ReviewRecords.Subject(opened.Review));
            await Invitations.SendAsync(turn, opened.Review, opened.Unit, opened.Guests, InvitationNews.CalledOff);
            await ReviewDialog.ShowAsync(turn, opened, ReviewNews.CalledOff);
            turn.ShowUnsaved(ReviewForm.TypedInto(turn, opened.Review));
        }
    }

    /// <summary>From now on the minutes say what they say, whatever becomes of what was decided.</summary>
    private static async Task FreezeAsync(Turn turn, OpenedReview opened)
    {
        var review = opened.Review;
        var decisions = await turn.DecisionsAsync(review);
        var lines = await turn.LinesAsync(decisions, tellsNames: true);
        var minutes = new ReviewMinutes
        {
            Unit = opened.Unit.Name,
            On = review.On,
            At = review.At,
            Place = review.Place,
            Invited = [.. opened.Guests.Select(guest => new MinutesGuest(guest.Unit, guest.Name, guest.Invitation.Answer))],
            Agenda = review.Agenda,
            Problems = review.Problems,
            Decisions = [.. lines.Select(line => new MinutesDecision(line.One.Id, line.One.Text, line.Who(turn.Words), line.One.DueOn))],
        };
        review.Frozen = minutes.Write();
        review.Hash = FrozenText.HashOf(review.Frozen);
    }

    /// <summary>Also those that were taken back: nothing is decided any more when it is over.</summary>
    private static async Task FixAsync(Turn turn, Review review)
    {
        foreach (var decision in await turn.Db.FollowUps.Where(one => one.Kind == FollowUpKind.ReviewDecision && one.SourceId == review.Id).ToListAsync())
            decision.FixedAt = turn.Now;
    }

    private static async Task EndAsync(Turn turn, Review review, ReviewState state)
    {
        (review.State, review.EndedById, review.EndedAt) = (state, turn.Me.Id, turn.Now);
        turn.Spend(() => ReviewRecords.Subject(review));

        // The morning's message that still waits may ask for the review (R5).
        foreach (var person in (await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None)).Of(review.UnitId))
            await turn.FollowAsync(RemindedPerson.DutyDone, person);
    }
}
