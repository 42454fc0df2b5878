using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>Why somebody is written to.</summary>
internal enum InvitationNews
{
    Invited,
    Moved,
    CalledOff,
    Closed,
}

/// <summary>Those invited are written to: at most once each, outside their quiet hours, and not any more once the meeting has begun.</summary>
internal static class Invitations
{
    /// <summary>An invitation can be answered until the meeting, and for so long at least.</summary>
    private static readonly TimeSpan LeastLife = TimeSpan.FromDays(60);

    public static DateTimeOffset BeginOf(Turn turn, Review review) => turn.Clock.StartOf(review.On) + review.At.ToTimeSpan();

    /// <summary>A key to answer with, of the speaker's own.</summary>
    public static string KeyOf(Turn turn, Review review) => turn.IssueKey(Keys.Invitation, ReviewRecords.MeetingOf(review), LifeOf(turn, review));

    /// <summary>Those whom a review invites, in the order of the tree: who was not invited before is by this turn, and has no id yet.</summary>
    public static async Task<IReadOnlyList<Guest>> InviteAsync(Turn turn, Review review, IReadOnlyList<(Unit Unit, long PersonId)> whom)
    {
        var people = whom.Select(one => one.PersonId).ToList();
        var names = await turn.Db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        var known = await turn.Db.ReviewInvitations.Where(one => one.ReviewId == review.Id).ToDictionaryAsync(one => (one.UnitId, one.PersonId));
        var guests = whom.Select(one => new Guest(
            one.Unit.Name,
            names[one.PersonId],
            known.GetValueOrDefault((one.Unit.Id, one.PersonId)) ?? new ReviewInvitation { Review = review, UnitId = one.Unit.Id, PersonId = one.PersonId })).ToList();
        turn.Db.AddRange(guests.Select(guest => guest.Invitation).Where(invitation => invitation.Id == 0));
        return guests;
    }

    /// <summary>Whoever comes for two units is written to once. The names of those who could not be reached.</summary>
    public static async Task<IReadOnlyList<string>> SendAsync(Turn turn, Review review, Unit unit, IReadOnlyList<Guest> guests, InvitationNews news)
    {
        var begins = BeginOf(turn, review);
        var unreached = new List<string>();
        foreach (var guest in guests.DistinctBy(guest => guest.Invitation.PersonId).Where(guest => guest.Invitation.PersonId != turn.ActorId))
        {
            var person = guest.Invitation.PersonId;
            var view = new InvitationView(review, unit.Name, news)
            {
                Key = news is InvitationNews.Invited or InvitationNews.Moved ? turn.IssueKeyTo(person, Keys.Invitation, () => ReviewRecords.MeetingOf(review), LifeOf(turn, review)) : null,
            };
            var isTold = news is InvitationNews.Invited or InvitationNews.Moved && begins > turn.Now
                ? await turn.NudgeAsync(person, words => InvitationCard.Of(view, words), new Nudge(begins, _ => { }) { Delivery = Delivery.AfterQuietHours })
                : await turn.TellAsync(person, words => InvitationCard.Of(view, words), Delivery.AfterQuietHours);
            if (!isTold)
                unreached.Add(guest.Name);
        }

        return unreached;
    }

    private static TimeSpan LifeOf(Turn turn, Review review) =>
        BeginOf(turn, review) - turn.Now is var left && left > LeastLife ? left : LeastLife;
}
