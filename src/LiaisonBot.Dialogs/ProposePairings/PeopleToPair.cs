using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Spans;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>Whom a form can name: everybody of the school by full name or number (P2), and in lists the people of the speaker's desks.</summary>
internal static class PeopleToPair
{
    /// <summary>So that a card with two lists stays below 28 KB.</summary>
    public const int MostShown = 40;

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

    /// <summary>Colleagues of the speaker's desks without a friend, or with one until today; the one for whom it begins comes first.</summary>
    public static async Task<IReadOnlyList<Choosable>> WithoutFriendAsync(this Turn turn, IReadOnlyCollection<long> desks, long? first)
    {
        var (db, today) = (turn.Db, turn.Today);
        var people = turn.PeopleAt(desks).Select(span => span.PersonId);
        var sought = db.ColleaguesToBefriend(today).Where(person => people.Contains(person.Id));
        var (asked, inBatch, active) = (db.Proposals.Open(), db.OpenPairs(today), db.Pairings.ActiveOn(today));
        var notes = await sought.Select(person => new
        {
            person.Id,
            Note = asked.Any(proposal => proposal.ColleagueId == person.Id) ? ChoiceNote.Asked
                : inBatch.Any(pair => pair.ColleagueId == person.Id) ? ChoiceNote.InBatch
                : active.Any(pairing => pairing.ColleagueId == person.Id) ? ChoiceNote.Ends
                : ChoiceNote.None,
        }).ToDictionaryAsync(one => one.Id, one => one.Note);
        return
        [
            .. (await turn.Choosable(sought).ToListAsync()).OrderBy(one => one.Id != first).Take(MostShown)
                .Select(one => one with { Note = notes.GetValueOrDefault(one.Id) }),
        ];
    }

    /// <summary>Somebody who is here, by id.</summary>
    public static Task<Choosable?> PersonAsync(this Turn turn, long? id) =>
        turn.Choosable(turn.Db.People.Where(person => person.Id == id)).SingleOrDefaultAsync();

    public static IQueryable<Choosable> Choosable(this Turn turn, IQueryable<Person> people)
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
