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
    public static async Task<IReadOnlyList<Guest>> InviteAsync(Turn turn, Review review, IReadOnlyList<(Unit Unit, long PersonId)> whom)
    {
        var people = whom.Select(one => one.PersonId).ToList();
        var names = await turn.Db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        var guests = whom.Select(one => new Guest(
            one.Unit.Name, names[one.PersonId], new ReviewInvitation { Review = review, UnitId = one.Unit.Id, PersonId = one.PersonId })).ToList();
        turn.Db.AddRange(guests.Select(guest => guest.Invitation));
        return guests;
    }

    /// <summary>Whoever comes for two units is written to once. The names of those who could not be reached.</summary>
    public static async Task<IReadOnlyList<string>> SendAsync(Turn turn, Review review, Unit unit, IReadOnlyList<Guest> guests, InvitationNews news)
    {
        var begins = turn.Clock.StartOf(review.On) + review.At.ToTimeSpan();
        var unreached = new List<string>();
        foreach (var guest in guests.DistinctBy(guest => guest.Invitation.PersonId).Where(guest => guest.Invitation.PersonId != turn.ActorId))
        {
            var person = guest.Invitation.PersonId;
            var view = new InvitationView(review, unit.Name, news)
            {
                Key = news is InvitationNews.Invited or InvitationNews.Moved ? turn.IssueKeyTo(person, Keys.Invitation, () => RecordName.Text(review.Id)) : null,
            };
            var isTold = news is InvitationNews.Invited or InvitationNews.Moved && begins > turn.Now
                ? await turn.NudgeAsync(person, words => InvitationCard.Of(view, words), new Nudge(begins, _ => { }) { Delivery = Delivery.AfterQuietHours })
                : await turn.TellAsync(person, words => InvitationCard.Of(view, words), Delivery.AfterQuietHours);
            if (!isTold)
                unreached.Add(guest.Name);
        }

        return unreached;
    }
}
