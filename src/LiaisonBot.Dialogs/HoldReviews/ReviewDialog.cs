using LiaisonBot.Data.Reviews;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>
/// A review is looked at, and its agenda and problems are written. Those invited see its agenda and, once they are closed, its minutes; whose
/// it is to see is asked at every press.
/// </summary>
internal static class ReviewDialog
{
    public static async Task OpenAsync(Turn turn)
    {
        if (await turn.ReviewAsync(RecordName.Id(turn.Input(FollowUpRecords.Source))) is not { } opened)
        {
            turn.Say(turn.Words["review.gone"]);
            return;
        }

        await ShowAsync(turn, opened, ReviewNews.Standing);
        if (!opened.Review.IsOpen)
            await turn.ShowLastAsync(opened.Review);
    }

    /// <summary>The agenda as the figures have it now, in the form; nothing is kept until it is saved.</summary>
    public static async Task DraftAsync(Turn turn)
    {
        if (await turn.HeldAsync(RecordName.Id(turn.Input(FollowUpRecords.Source))) is not { } opened)
            return;
        var typed = ReviewForm.IsIn(turn) ? ReviewForm.Of(turn) : ReviewForm.Of(opened.Review);
        var agenda = await AgendaDraft.OfAsync(turn, opened.Unit);
        await ShowAsync(turn, opened, ReviewNews.Drafted, typed with { Agenda = agenda });
        if (typed.Agenda != agenda && typed.Agenda != opened.Review.Agenda)
            turn.ShowUnsaved(typed.Agenda);
    }

    public static async Task SaveAsync(Turn turn)
    {
        if (await turn.HeldAsync(RecordName.Id(turn.Key!.Subject)) is not { } opened || await WrongAsync(turn, opened))
            return;
        var form = ReviewForm.Of(turn);
        Keep(turn, opened.Review, form);
        await turn.ForgetTypedAsync(opened.Review);
        turn.Spend(() => ReviewRecords.Subject(opened.Review));
        turn.Audit("review.save", () => ReviewRecords.Subject(opened.Review));
        await ShowAsync(turn, opened, ReviewNews.Saved, ReviewForm.Of(opened.Review) with { Reason = form.Reason });
    }

    /// <summary>The card was used before: the review as it stands.</summary>
    public static async Task PressAgainAsync(Turn turn)
    {
        if (await turn.ReviewAsync(ReviewRecords.IdOf(turn.Key!.Subject) ?? ReviewRecords.IdIn(turn.Key.Outcome)) is { } opened)
            await ShowAsync(turn, opened, ReviewNews.Standing);
        else
            turn.Say(turn.Words["review.gone"]);
    }

    /// <summary>Whether what was typed cannot be kept: then it is shown with what is wrong.</summary>
    public static async Task<bool> WrongAsync(Turn turn, OpenedReview opened)
    {
        var (form, review) = (ReviewForm.Of(turn), opened.Review);
        var isOld = form.Since != ReviewForm.SinceOf(review) && !form.Says(review);
        if (isOld)
            await ShowAsync(turn, opened, ReviewNews.ChangedMeanwhile, form with { Since = ReviewForm.SinceOf(review) });
        else if (!form.Fits)
            await ShowAsync(turn, opened, ReviewNews.TooLong, form);
        return isOld || !form.Fits;
    }

    public static void Keep(Turn turn, Review review, ReviewForm form)
    {
        if (form.Says(review))
            return;
        (review.Agenda, review.Problems) = (form.Agenda, form.Problems);
        (review.WrittenById, review.WrittenAt) = (turn.Me.Id, turn.Now);
    }

    public static async Task ShowAsync(Turn turn, OpenedReview opened, ReviewNews news, ReviewForm? form = null, IReadOnlyList<string>? unreached = null)
    {
        var (review, by) = (opened.Review, opened.Review.WrittenById);
        if (news == ReviewNews.Standing)
            turn.Audit("review.read", () => ReviewRecords.Subject(review));
        var mayWrite = opened.IsOwn && review.IsOpen;
        var mine = opened.IsOwn ? null : opened.Guests.FirstOrDefault(guest => guest.Invitation.PersonId == turn.Me.Id);
        var unsaved = mayWrite && form is null ? await turn.UnsavedAsync(review) : null;
        var decisions = opened.IsOwn || !review.IsOpen ? await turn.LinesAsync(await turn.DecisionsAsync(review), tellsNames: true) : [];
        var card = ReviewCard.Of(
            new ReviewView(review, opened.Unit.Name, turn.Today)
            {
                News = news,
                Guests = opened.IsOwn || !review.IsOpen ? [.. opened.Guests.Select(guest => (guest.Unit, guest.Name, guest.Invitation.Answer))] : [],
                Unreached = unreached ?? [],
                Decisions = decisions,
                Form = form ?? unsaved ?? ReviewForm.Of(review),
                IsUnsaved = unsaved is not null,
                Key = mayWrite ? KeyOf(turn, review) : null,
                AnswerKey = mine is not null && review.IsOpen ? Invitations.KeyOf(turn, review) : null,
                Answer = mine?.Invitation.Answer ?? InvitationAnswer.None,
                Decides = opened.Decides,
                OpenVerb = opened.IsOwn ? turn.VerbOf(FollowUpRecords.OpenAction) : null,
                ChangedBy = news == ReviewNews.ChangedMeanwhile
                    ? await turn.Db.People.Where(person => person.Id == by).Select(person => person.Name).SingleOrDefaultAsync()
                    : null,
            },
            turn.Words);
        if (turn.Key is null)
            turn.ShowPage(card);
        else
            turn.Show(card);
    }

    /// <summary>One that this turn calls has no id yet by which anything of it could be opened.</summary>
    public static void ShowCalled(Turn turn, OpenedReview opened, IReadOnlyList<string> unreached) => turn.Show(ReviewCard.Of(
        new ReviewView(opened.Review, opened.Unit.Name, turn.Today)
        {
            News = ReviewNews.Called,
            Guests = [.. opened.Guests.Select(guest => (guest.Unit, guest.Name, guest.Invitation.Answer))],
            Unreached = unreached,
        },
        turn.Words));

    private static string KeyOf(Turn turn, Review review) =>
        turn.Key is { IsSpent: false, Kind: Keys.Form } key ? key.Key : turn.IssueKey(Keys.Form, RecordName.Text(review.Id));
}
