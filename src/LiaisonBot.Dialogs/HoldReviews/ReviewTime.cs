using LiaisonBot.Data.Reviews;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>
/// An invitation goes with the post: whoever has come to one since a review was called, or will have by its day, is invited too. Each review is a
/// commit of its own. It may run at any time, as often as one likes and on several nodes.
/// </summary>
public sealed class ReviewTime
{
    private readonly TimeTurns turns;

    internal ReviewTime(TimeTurns turns) => this.turns = turns;

    /// <summary>Of how many reviews it invited somebody. What the store does not take is left for the next time.</summary>
    public Task<int> InviteAsync(CancellationToken cancellation) =>
        turns.TakeEachAsync(turn => ToComeAsync(turn, cancellation), InviteAsync, cancellation);

    private static async Task<IReadOnlyList<long>> ToComeAsync(Turn turn, CancellationToken cancellation) => await turn.Db.Reviews
        .Where(review => review.State == ReviewState.Called && review.On >= turn.Today)
        .OrderBy(review => review.Id).Select(review => review.Id).ToListAsync(cancellation);

    private static async Task<bool> InviteAsync(Turn turn, long id)
    {
        var review = await turn.Db.Reviews.SingleAsync(review => review.Id == id);
        if (!review.IsOpen || Invitations.BeginOf(turn, review) <= turn.Now)
            return false;
        var units = await turn.Db.Units.AsNoTracking().OrderBy(unit => unit.Path).ToListAsync();
        var holder = units.First(unit => unit.Id == review.UnitId);
        var guests = await Invitations.InviteAsync(turn, review, await turn.WhomAsync(review.On, units, holder));
        List<Guest> added = [.. guests.Where(guest => guest.Invitation.Id == 0)];
        if (added.Count == 0)
            return false;
        turn.Audit("review.invite", () => ReviewRecords.Subject(review));
        await Invitations.SendAsync(turn, review, holder, added, InvitationNews.Invited);
        return true;
    }
}
