using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.ContactPoints;

/// <summary>A contact point or an area, with the names that people read.</summary>
/// <param name="Point">The record.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Unit">The unit's name.</param>
public sealed record NamedPoint(ContactPoint Point, string Person, string Unit);

public static class ContactPointQueries
{
    /// <summary>Those of that day: whoever has left by then answers for nothing any more.</summary>
    public static IQueryable<ContactPoint> HeldOn(this IQueryable<ContactPoint> points, LiaisonDb db, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        var here = db.People.Here(day).Select(person => person.Id);
        return points.On(day).Where(point => here.Contains(point.PersonId));
    }

    /// <summary>With their names, in the order of the tree.</summary>
    public static IQueryable<NamedPoint> Named(this IQueryable<ContactPoint> points, LiaisonDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return from point in points.AsNoTracking()
               join person in db.People on point.PersonId equals person.Id
               join unit in db.Units on point.UnitId equals unit.Id
               orderby unit.Path, point.Kind, point.Id
               select new NamedPoint(point, person.Name, unit.Name);
    }

    /// <summary>What this person has on that day.</summary>
    public static Task<List<NamedPoint>> PointsOfAsync(this LiaisonDb db, long personId, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ContactPoints.Where(point => point.PersonId == personId).HeldOn(db, day).Named(db).ToListAsync(cancellation);
    }
}
