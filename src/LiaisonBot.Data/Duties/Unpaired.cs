using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;

namespace LiaisonBot.Data.Duties;

/// <summary>Who is not paired (P5): both sides are counted. One whose pairing is to repair is not among them.</summary>
public static class Unpaired
{
    public static IQueryable<Person> ColleaguesWithoutFriend(this LiaisonDb db, DateOnly day) =>
        db.Standing(PersonKind.Colleague, day).Where(person => !db.Pairings.ActiveOn(day).Any(pairing => pairing.ColleagueId == person.Id));

    /// <summary>Those for whom a friend can be looked for: also whose pairing has that day for its last.</summary>
    public static IQueryable<Person> ColleaguesToBefriend(this LiaisonDb db, DateOnly day) =>
        db.Standing(PersonKind.Colleague, day).Where(person => !db.Pairings.LastingAfter(day).Any(pairing => pairing.ColleagueId == person.Id));

    public static IQueryable<Person> MembersWithoutColleague(this LiaisonDb db, DateOnly day) =>
        db.Standing(PersonKind.Member, day).Where(person => !db.Pairings.ActiveOn(day).Any(pairing => pairing.MemberId == person.Id));

    /// <summary>Those who are here on that day and stand on that side.</summary>
    internal static IQueryable<Person> Standing(this LiaisonDb db, PersonKind kind, DateOnly day) =>
        db.People.Here(day).Where(person => db.Standings.On(day).Any(span => span.PersonId == person.Id && span.Kind == kind));
}
