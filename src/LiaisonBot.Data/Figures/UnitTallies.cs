using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Figures;

/// <summary>A figure at each unit of a tree: of the unit itself, and with everything below it.</summary>
public sealed class UnitTallies
{
    private readonly Dictionary<long, Tally> own = [];
    private readonly IReadOnlyList<Unit> units;

    /// <param name="units">The whole tree; what counts for another unit is left out.</param>
    /// <param name="counted">The unit that each record counts for, and whether it is among the part.</param>
    public UnitTallies(IReadOnlyList<Unit> units, IEnumerable<(long UnitId, bool IsPart)> counted)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(counted);
        this.units = units;
        var known = units.Select(unit => unit.Id).ToHashSet();
        foreach (var (unitId, isPart) in counted.Where(one => known.Contains(one.UnitId)))
            own[unitId] = Own(unitId) + new Tally(1, isPart ? 1 : 0);
    }

    /// <summary>What counts for the unit itself and for none below it.</summary>
    public Tally Own(long unitId) => own.GetValueOrDefault(unitId);

    /// <summary>The unit with everything below it.</summary>
    public Tally Of(Unit unit) => units.Where(one => one.IsWithin(unit)).Aggregate(Tally.Nothing, (sum, one) => sum + Own(one.Id));
}
