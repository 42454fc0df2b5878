using LiaisonBot.Data.Rosters.Checking;
using LiaisonBot.Data.Rosters.Reading;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Applying;

internal sealed class UnitChanges(LiaisonDb db, RosterRecords records)
{
    private readonly Dictionary<string, Unit> units = new(records.Units);

    public Unit this[string code] => units[code];

    public Tally Apply(IReadOnlyList<UnitRow> rows)
    {
        foreach (var row in rows.Where(row => !units.ContainsKey(row.Code)))
        {
            // The path is made of ids, which are given by the save.
            var unit = new Unit { Code = row.Code, Name = row.Name, Kind = row.Kind };
            units.Add(row.Code, unit);
            db.Units.Add(unit);
        }

        return rows.Aggregate(default(Tally), (tally, row) => tally.With(Apply(row)));
    }

    /// <summary>Every unit's path from the ids as saved; a moved unit takes everything below it along.</summary>
    public void SetPaths()
    {
        var paths = new Dictionary<Unit, string>();
        foreach (var unit in units.Values)
        {
            var path = PathOf(unit, paths);
            if (unit.Path != path)
                unit.Path = path;
        }
    }

    private static string PathOf(Unit unit, Dictionary<Unit, string> paths)
    {
        if (!paths.TryGetValue(unit, out var path))
            paths[unit] = path = $"{(unit.Parent is null ? "/" : PathOf(unit.Parent, paths))}{unit.Id}/";
        return path;
    }

    private Change Apply(UnitRow row)
    {
        var unit = units[row.Code];
        unit.Name = row.Name;
        unit.Kind = row.Kind;
        unit.Parent = row.Parent is null ? null : units[row.Parent];
        var entry = db.Entry(unit);
        entry.DetectChanges();
        return entry.State switch
        {
            EntityState.Added => Change.Added,
            EntityState.Modified => Change.Changed,
            EntityState.Unchanged or EntityState.Deleted or EntityState.Detached => Change.None,
            _ => throw new InvalidOperationException(),
        };
    }
}
