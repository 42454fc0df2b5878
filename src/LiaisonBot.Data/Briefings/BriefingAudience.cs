using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Briefings;

/// <summary>Whom a briefing goes to.</summary>
public static class BriefingAudience
{
    /// <summary>The members and colleagues who belong to the unit, or to one below it, and are here on that day.</summary>
    public static IQueryable<long> AudienceOf(this LiaisonDb db, Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(unit);
        var units = db.Units.Within(unit).Select(one => one.Id);
        var members = db.Memberships.On(day).Where(span => units.Contains(span.UnitId)).Select(span => span.PersonId);
        var standing = db.Standings.On(day).Select(span => span.PersonId);
        return db.People.Here(day).Where(person => members.Contains(person.Id) && standing.Contains(person.Id)).Select(person => person.Id);
    }
}
