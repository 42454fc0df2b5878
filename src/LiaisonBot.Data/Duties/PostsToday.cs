using LiaisonBot.Data.Absences;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Duties;

/// <summary>
/// Who answers for each unit on a day: its secretaries who are there, else its deputies who are, else the next unit above in the same way.
/// Where nobody at all is there, the first of these who are merely away.
/// </summary>
public sealed class PostsToday
{
    private readonly Dictionary<long, Unit> units;
    private readonly ILookup<long, Post> posts;
    private readonly Lazy<ILookup<long, Unit>> answering;

    private PostsToday(IEnumerable<Unit> units, IEnumerable<Post> posts)
    {
        this.units = units.ToDictionary(unit => unit.Id);
        this.posts = posts.ToLookup(post => post.UnitId);
        answering = new Lazy<ILookup<long, Unit>>(() => this.units.Values
            .OrderBy(unit => unit.Path, StringComparer.Ordinal)
            .SelectMany(unit => Of(unit.Id).Select(person => (Person: person, Unit: unit)))
            .ToLookup(one => one.Person, one => one.Unit));
    }

    public static async Task<PostsToday> OnAsync(LiaisonDb db, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = await db.Units.AsNoTracking().ToListAsync(cancellation);
        var posts = await (
            from holding in db.RoleHoldings.On(day)
            where holding.Role == Role.Secretary || holding.Role == Role.DeputySecretary
            join person in db.People.Here(day) on holding.PersonId equals person.Id
            orderby holding.PersonId
            select new Post(
                holding.UnitId,
                holding.PersonId,
                holding.Role == Role.Secretary,
                db.Absences.Live().Touching(day, day).Any(absence => absence.PersonId == holding.PersonId)))
            .ToListAsync(cancellation);
        return new PostsToday(units, posts);
    }

    /// <summary>The units of a kind, by id.</summary>
    public IEnumerable<Unit> UnitsOf(UnitKind kind) => units.Values.Where(unit => unit.Kind == kind).OrderBy(unit => unit.Id);

    /// <summary>Who answers for the unit; nobody where no post up to the root is filled.</summary>
    public IReadOnlyList<long> Of(long unitId) => Of(unitId, but: []);

    /// <summary>Who answers for the unit in what concerns these people, of whom none decides on themselves.</summary>
    public IReadOnlyList<long> Of(long unitId, IReadOnlyCollection<long> but)
    {
        var way = WayUp(unitId)
            .SelectMany(unit => new[] { Held(unit, isSecretary: true), Held(unit, isSecretary: false) })
            .Select(held => held.FindAll(post => !but.Contains(post.PersonId)))
            .ToList();
        var there = way.Select(held => held.FindAll(post => !post.IsAway)).FirstOrDefault(held => held.Count > 0);
        var held = there ?? way.Find(held => held.Count > 0) ?? [];
        return [.. held.Select(post => post.PersonId).Distinct()];
    }

    /// <summary>The units of these kinds for which the person answers, their own and those whose posts are vacant or away.</summary>
    public IReadOnlyList<Unit> AnsweredBy(long personId, params IReadOnlyCollection<UnitKind> kinds) =>
        [.. answering.Value[personId].Where(unit => kinds.Contains(unit.Kind))];

    private List<Post> Held(Unit unit, bool isSecretary) => [.. posts[unit.Id].Where(post => post.IsSecretary == isSecretary)];

    private IEnumerable<Unit> WayUp(long unitId)
    {
        for (var unit = units[unitId]; ; unit = units[unit.ParentId.Value])
        {
            yield return unit;
            if (unit.ParentId is null)
                yield break;
        }
    }

    private sealed record Post(long UnitId, long PersonId, bool IsSecretary, bool IsAway);
}
