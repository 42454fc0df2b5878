using System.Globalization;
using LiaisonBot.Data.Absences;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Cases;

/// <summary>Somebody who handles cases of a unit.</summary>
public sealed record Holder(long UnitId, long PersonId, bool IsAway);

/// <summary>A rung at one unit.</summary>
/// <param name="Kind">Which rung.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Holders">Secretary and deputies of that day.</param>
public sealed record RungAt(UnitKind Kind, Unit Unit, IReadOnlyList<Holder> Holders)
{
    public bool IsHeldBy(long personId) => Holders.Any(holder => holder.PersonId == personId);

    /// <summary>Whether somebody is there for a case. Nobody handles what they raised themselves.</summary>
    public bool HasAnyBut(long raiserId) => Holders.Any(holder => holder.PersonId != raiserId);

    /// <summary>Those to whom a case is brought: who is away is passed over.</summary>
    public IEnumerable<long> PresentBut(long raiserId) =>
        Holders.Where(holder => !holder.IsAway && holder.PersonId != raiserId).Select(holder => holder.PersonId);
}

/// <summary>
/// The ladder over the units as they stand on a day, with those who hold its rungs. A case keeps the unit that it was given to; whose
/// it is today is asked here, so that a unit that was merged into another, or moved elsewhere, leaves no case behind.
/// </summary>
public sealed class LadderToday
{
    private readonly Dictionary<long, Unit> units;
    private readonly ILookup<long, Holder> holders;

    public LadderToday(Ladder ladder, IEnumerable<Unit> units, IEnumerable<Holder> holders)
    {
        Ladder = ladder;
        this.units = units.ToDictionary(unit => unit.Id);
        this.holders = holders.ToLookup(holder => holder.UnitId);
    }

    public Ladder Ladder { get; }

    public static async Task<LadderToday> OnAsync(LiaisonDb db, Ladder ladder, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = await db.Units.AsNoTracking().ToListAsync(cancellation);
        var holders = await (
            from holding in db.RoleHoldings.On(day)
            where holding.Role == Role.Secretary || holding.Role == Role.DeputySecretary
            join person in db.People.Here(day) on holding.PersonId equals person.Id
            orderby holding.Role descending, holding.Id
            select new Holder(holding.UnitId, holding.PersonId, db.Absences.Live().Touching(day, day).Any(absence => absence.PersonId == holding.PersonId)))
            .ToListAsync(cancellation);
        return new LadderToday(ladder, units, holders.DistinctBy(holder => (holder.UnitId, holder.PersonId)));
    }

    public Unit UnitOf(long id) => units[id];

    /// <summary>The rungs from this unit upward, never none: a way without any rung of the ladder has its root as the only one.</summary>
    public IReadOnlyList<RungAt> WayUp(long unitId)
    {
        var way = Above(unitId).ToList();
        var rungs = Ladder.Rungs
            .Select(rung => way.FirstOrDefault(unit => unit.Kind == rung.Kind))
            .OfType<Unit>()
            .Select(At)
            .ToList();
        return rungs.Count > 0 ? rungs : [At(way[^1])];
    }

    /// <summary>Whose the case is today: its own unit, or what that has become part of.</summary>
    public RungAt OwnerOf(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return WayUp(@case.UnitId)[0];
    }

    /// <summary>Whose work it is today: whoever has taken it, as long as they are there; else everybody of the rung who is, but for who raised it.</summary>
    public IReadOnlyList<long> HandlersOf(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        List<long> present = [.. OwnerOf(@case).PresentBut(@case.RaisedById)];
        return @case.TakenById is { } taker && present.Contains(taker) ? [taker] : present;
    }

    /// <summary>The next rung; null for the top one.</summary>
    public RungAt? NextAbove(RungAt rung)
    {
        ArgumentNullException.ThrowIfNull(rung);
        return WayUp(rung.Unit.Id).SkipWhile(one => one.Unit.Id != rung.Unit.Id).Skip(1).FirstOrDefault();
    }

    /// <summary>
    /// Where a case comes to stand: the first of these rungs where somebody is present who did not raise it, else the first that has
    /// somebody who is away, else the top one, which keeps it for whoever comes.
    /// </summary>
    public static RungAt FirstHeld(IReadOnlyList<RungAt> way, long raiserId) =>
        way.FirstOrDefault(rung => rung.PresentBut(raiserId).Any())
        ?? way.FirstOrDefault(rung => rung.HasAnyBut(raiserId))
        ?? way[^1];

    /// <summary>The units whose cases somebody handles today who holds a role in these: they and what was merged into them.</summary>
    public IReadOnlyList<long> OwnedBy(IReadOnlyCollection<long> held) =>
        [.. units.Values.Where(unit => held.Contains(WayUp(unit.Id)[0].Unit.Id)).Select(unit => unit.Id)];

    /// <summary>The units right below these on the ladder: what is overdue there is seen here.</summary>
    public IReadOnlyList<long> RightBelow(IReadOnlyCollection<long> held) =>
        [.. units.Values.Where(unit => WayUp(unit.Id) is [_, var next, ..] && held.Contains(next.Unit.Id)).Select(unit => unit.Id)];

    private RungAt At(Unit unit) => new(unit.Kind, unit, [.. holders[unit.Id]]);

    /// <summary>The unit and those above it, up to the root.</summary>
    private IEnumerable<Unit> Above(long unitId) =>
        units[unitId].Path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Reverse()
            .Select(id => units[long.Parse(id, CultureInfo.InvariantCulture)]);
}
