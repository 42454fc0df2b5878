using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>A review is called, and everybody below is invited; or moved, and everybody is asked again.</summary>
internal static class CallDialog
{
    private const int UsualDaysAhead = 7;
    private const string UsualTime = "14:00";

    /// <summary>With the id of a review the form moves that one.</summary>
    public static async Task BeginAsync(Turn turn)
    {
        if (RecordName.Id(turn.Input(FollowUpRecords.Source)) is { } id)
        {
            if (await turn.HeldAsync(id) is not { } opened)
                return;
            await turn.KeepTypedAsync(opened.Review);
            Show(turn, CallForm.Of(opened.Review), [opened.Unit], opened.Review);
            return;
        }

        var holders = ReviewRecords.Holders(await UnitScope.OfAsync(turn));
        if (holders.Count == 0)
            turn.Say(turn.Words["review.no_unit"]);
        else
            Show(turn, new CallForm(RecordName.Text(holders[0].Id), FollowUpForm.Text(turn.Today.AddDays(UsualDaysAhead)), UsualTime, ""), holders, null);
    }

    public static async Task CallAsync(Turn turn)
    {
        var scope = await UnitScope.OfAsync(turn);
        var holders = ReviewRecords.Holders(scope);
        var form = CallForm.Of(turn);
        var check = CallCheck.Of(form, holders, turn.Today);
        if (holders.Count == 0)
            turn.Say(turn.Words["review.no_unit"]);
        else if (check.Unit is not { } unit)
            Show(turn, form, holders, null, check.Problems);
        else
            await CallAsync(turn, scope, unit, check);
    }

    public static async Task MoveAsync(Turn turn)
    {
        if (await turn.HeldAsync(RecordName.Id(turn.Key!.Subject)) is not { } opened)
            return;
        var form = CallForm.Of(turn);
        var check = CallCheck.Of(form, [opened.Unit], turn.Today);
        if (check.Unit is null)
        {
            Show(turn, form, [opened.Unit], opened.Review, check.Problems);
            return;
        }

        (opened.Review.On, opened.Review.At, opened.Review.Place) = (check.On, check.At, check.Place);
        var guests = await Invitations.InviteAsync(turn, opened.Review, await turn.WhomAsync(check.On, opened.Scope.Units, opened.Unit));
        foreach (var guest in guests)
            (guest.Invitation.Answer, guest.Invitation.AnsweredAt) = (InvitationAnswer.None, null);
        turn.Spend(() => ReviewRecords.Subject(opened.Review));
        turn.Audit("review.move", () => ReviewRecords.Subject(opened.Review));
        var unreached = await Invitations.SendAsync(turn, opened.Review, opened.Unit, guests, InvitationNews.Moved);
        await ReviewDialog.ShowAsync(turn, opened with { Guests = guests }, ReviewNews.Moved, unreached: unreached);
    }

    private static async Task CallAsync(Turn turn, UnitScope scope, Unit unit, CallCheck check)
    {
        var review = new Review
        {
            UnitId = unit.Id,
            On = check.On,
            At = check.At,
            Place = check.Place,
            Agenda = await AgendaDraft.OfAsync(turn, unit),
            OpenedById = turn.Me.Id,
            OpenedAt = turn.Now,
        };
        turn.Db.Add(review);
        turn.Spend(() => ReviewRecords.Subject(review));
        turn.Audit("review.call", () => ReviewRecords.Subject(review));
        var guests = await Invitations.InviteAsync(turn, review, await turn.WhomAsync(check.On, scope.Units, unit));
        var unreached = await Invitations.SendAsync(turn, review, unit, guests, InvitationNews.Invited);
        ReviewDialog.ShowCalled(turn, new OpenedReview(review, unit, scope, guests), unreached);
    }

    private static void Show(Turn turn, CallForm form, IReadOnlyList<Unit> holders, Review? moved, IReadOnlyList<FormProblem>? problems = null)
    {
        var kind = moved is null ? Keys.Call : Keys.Move;
        var key = turn.Key is { IsSpent: false } pressed && pressed.Kind == kind ? pressed.Key : turn.IssueKey(kind, moved is null ? null : RecordName.Text(moved.Id));
        turn.Show(CallCard.Of(new CallView(form, holders, key) { Moved = moved?.Id, Problems = problems ?? [] }, turn.Words));
    }
}
