using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>
/// Whose papers, plans and reviews are the speaker's to write and to see: secretaries and deputies write those of their units, and of units for
/// which they answer meanwhile; an officer sees them; the unit right above sees what was handed in, and its secretaries give it back.
/// </summary>
internal sealed class UnitScope
{
    private readonly HashSet<long> writes;
    private readonly HashSet<long> sees;

    private UnitScope(IReadOnlyList<Unit> units, HashSet<long> writes, HashSet<long> sees) => (Units, this.writes, this.sees) = (units, writes, sees);

    /// <summary>All units, in the order of the tree.</summary>
    public IReadOnlyList<Unit> Units { get; }

    public static async Task<UnitScope> OfAsync(Turn turn)
    {
        var units = await turn.Db.Units.AsNoTracking().OrderBy(unit => unit.Path).ToListAsync();
        var writes = await turn.DesksAsync();
        return new UnitScope(units, writes, [.. writes, .. turn.Me.UnitsWith(Reach.Keepers)]);
    }

    /// <summary>The ids of the units whose papers the speaker sees as their own.</summary>
    public IReadOnlyCollection<long> Own => sees;

    public bool Writes(Unit unit) => writes.Contains(unit.Id);

    public bool Sees(Unit unit) => sees.Contains(unit.Id);

    public bool IsAbove(Unit unit) => unit.ParentId is { } parent && sees.Contains(parent);

    /// <summary>Whether it stands below a unit of the speaker's, however far.</summary>
    public bool IsOver(Unit unit) => Units.Any(one => one.Id != unit.Id && sees.Contains(one.Id) && unit.IsWithin(one));

    public bool GivesBack(Unit unit) => unit.ParentId is { } parent && writes.Contains(parent);

    /// <summary>The units of these kinds whose papers the speaker sees, own ones first.</summary>
    public IEnumerable<Unit> Seen(IReadOnlyCollection<UnitKind> kinds) =>
        Units.Where(unit => kinds.Contains(unit.Kind) && Sees(unit)).Concat(Units.Where(unit => kinds.Contains(unit.Kind) && !Sees(unit) && IsAbove(unit)));
}
