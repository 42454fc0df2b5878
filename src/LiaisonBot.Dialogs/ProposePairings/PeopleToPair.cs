using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>Whom a form can name: everybody of the school by full name or number (P2), and in lists the people of the speaker's desks.</summary>
internal static class PeopleToPair
{
    /// <summary>So that a card with two lists stays below 28 KB.</summary>
    private const int MostShown = 60;

    /// <summary>Those who are here and have this number or full name; where some of them stand on that side, only these.</summary>
    public static async Task<IReadOnlyList<Choosable>> NamedAsync(this Turn turn, string named, PersonKind side)
    {
        var found = await turn.Choosable(turn.Db.People.Where(person => person.StaffNo == named || person.Name == named)).ToListAsync();
        if (found.Count < 2)
            return found;
        var ids = found.ConvertAll(one => one.Id);
        var fitting = await turn.Db.Standings.On(turn.Today).Where(span => ids.Contains(span.PersonId) && span.Kind == side).Select(span => span.PersonId).ToListAsync();
        return fitting.Count == 0 ? found : found.FindAll(one => fitting.Contains(one.Id));
    }

    /// <summary>Members of the speaker's desks with a place left, those with the fewest colleagues first; not the speaker, who proposes for themselves.</summary>
    public static async Task<IReadOnlyList<Choosable>> MembersWithPlacesAsync(this Turn turn, IReadOnlyCollection<long> desks, long? but)
    {
        var (me, today, places) = (turn.Me.Id, turn.Today, turn.Programme.Pairing.Places);
        var people = turn.PeopleAt(desks).Select(span => span.PersonId);
        var members = turn.Db.Standings.On(today).Where(span => span.Kind == PersonKind.Member).Select(span => span.PersonId);
        return await (
            from person in turn.Db.People.Here(today)
            where people.Contains(person.Id) && members.Contains(person.Id) && person.Id != me && person.Id != but
            let count = turn.Db.Pairings.LastingAfter(today).Count(pairing => pairing.MemberId == person.Id)
            where count < places
            orderby count, person.Name, person.StaffNo
            select new Choosable(
                person.Id,
                person.Name,
                person.StaffNo,
                turn.Db.Memberships.On(today).Where(span => span.PersonId == person.Id).Select(span => span.Unit!.Name).FirstOrDefault() ?? "",
                count)).Take(MostShown).ToListAsync();
    }

    /// <summary>Colleagues of the speaker's desks without a friend, or with one until today.</summary>
    public static async Task<IReadOnlyList<Choosable>> WithoutFriendAsync(this Turn turn, IReadOnlyCollection<long> desks)
    {
        var today = turn.Today;
        var people = turn.PeopleAt(desks).Select(span => span.PersonId);
        return await turn.Choosable(turn.Db.ColleaguesToBefriend(today).Where(person => people.Contains(person.Id))).Take(MostShown).ToListAsync();
    }

    /// <summary>Somebody who is here, by id.</summary>
    public static Task<Choosable?> PersonAsync(this Turn turn, long? id) =>
        turn.Choosable(turn.Db.People.Where(person => person.Id == id)).SingleOrDefaultAsync();

    private static IQueryable<Choosable> Choosable(this Turn turn, IQueryable<Person> people)
    {
        var today = turn.Today;
        return
            from person in people.Here(today)
            orderby person.Name, person.StaffNo
            select new Choosable(
                person.Id,
                person.Name,
                person.StaffNo,
                turn.Db.Memberships.On(today).Where(span => span.PersonId == person.Id).Select(span => span.Unit!.Name).FirstOrDefault() ?? "",
                0);
    }
}
