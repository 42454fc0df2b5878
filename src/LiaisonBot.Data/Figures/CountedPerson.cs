using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Figures;

/// <summary>Somebody who was here on a day, in which unit, and whether they were paired (P5).</summary>
public sealed record CountedPerson
{
    public required long UnitId { get; init; }

    public required long PersonId { get; init; }

    public required string StaffNo { get; init; }

    public required string Name { get; init; }

    public bool IsPaired { get; init; }
}

public static class CountedPersonQueries
{
    /// <summary>The members, or the colleagues, of these units on a day. A pairing that is to repair is one all the same.</summary>
    public static IQueryable<CountedPerson> PairedPeople(this LiaisonDb db, IQueryable<Unit> units, PersonKind side, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = units.Select(unit => unit.Id);
        var paired = side == PersonKind.Member
            ? db.Pairings.ActiveOn(day).Select(pairing => pairing.MemberId)
            : db.Pairings.ActiveOn(day).Select(pairing => pairing.ColleagueId);
        return
            from person in db.Standing(side, day)
            join span in db.Memberships.On(day) on person.Id equals span.PersonId
            where ids.Contains(span.UnitId)
            select new CountedPerson
            {
                UnitId = span.UnitId,
                PersonId = person.Id,
                StaffNo = person.StaffNo,
                Name = person.Name,
                IsPaired = paired.Contains(person.Id),
            };
    }

    /// <summary>Those who belong to a category on that day (W2).</summary>
    public static IQueryable<CountedPerson> In(this IQueryable<CountedPerson> people, LiaisonDb db, Category category, DateOnly day)
    {
        var those = db.InCategory(category, day);
        return people.Where(person => those.Contains(person.PersonId));
    }
}
