using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.FollowUps;

/// <summary>
/// Who has what to do on a day: the person to whom it was given, while they are here and of the unit that does it; else the holders of its
/// role there; else whoever answers for that unit. So nothing is left behind by somebody who leaves or hands an office over.
/// </summary>
public sealed class FollowUpDoers
{
    private readonly PostsToday posts;
    private readonly HashSet<(long PersonId, long UnitId)> people;
    private readonly ILookup<(long UnitId, Role Role), long> holders;

    private FollowUpDoers(PostsToday posts, IEnumerable<(long PersonId, long UnitId)> people, IEnumerable<RoleHolding> holdings)
    {
        this.posts = posts;
        this.people = [.. people];
        holders = holdings.ToLookup(holding => (holding.UnitId, holding.Role), holding => holding.PersonId);
    }

    /// <param name="db">Where the records are.</param>
    /// <param name="followUps">Of which of them is asked.</param>
    /// <param name="posts">Those of that day.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<FollowUpDoers> OnAsync(
        LiaisonDb db, IReadOnlyCollection<FollowUp> followUps, PostsToday posts, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = followUps.Select(one => one.ByUnitId).Distinct().ToList();
        var persons = followUps.Select(one => one.PersonId).OfType<long>().Distinct().ToList();
        var here = db.People.Here(day).Select(person => person.Id);
        var members = await db.Memberships.On(day)
            .Where(span => persons.Contains(span.PersonId) && here.Contains(span.PersonId))
            .Select(span => new { span.PersonId, UnitId = span.Unit!.Kind == UnitKind.Group ? span.Unit.ParentId ?? span.UnitId : span.UnitId })
            .ToListAsync(cancellation);
        var holdings = await db.RoleHoldings.AsNoTracking().On(day)
            .Where(holding => units.Contains(holding.UnitId) && here.Contains(holding.PersonId))
            .OrderBy(holding => holding.PersonId)
            .ToListAsync(cancellation);
        return new FollowUpDoers(
            posts, [.. members.Select(one => (one.PersonId, one.UnitId)), .. holdings.Select(holding => (holding.PersonId, holding.UnitId))], holdings);
    }

    public IReadOnlyList<long> Of(FollowUp one)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (one.PersonId is { } person && people.Contains((person, one.ByUnitId)))
            return [person];

        // The office of the secretary is the deputies' while the secretary is away (programme.md, who may do what).
        List<long> held = one.Role is { } role and not Role.Secretary ? [.. holders[(one.ByUnitId, role)].Distinct()] : [];
        return held.Count > 0 ? held : posts.Of(one.ByUnitId);
    }

    /// <summary>Who is reminded: whoever does it and, where another unit decided it, whoever answers for that one.</summary>
    public IEnumerable<long> Reminded(FollowUp one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.ByUnitId == one.UnitId ? Of(one) : Of(one).Concat(posts.Of(one.UnitId)).Distinct();
    }
}
