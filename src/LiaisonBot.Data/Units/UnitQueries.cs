namespace LiaisonBot.Data.Units;

public static class UnitQueries
{
    /// <summary>The unit and everything below it: the scope of a role held there.</summary>
    public static IQueryable<Unit> Within(this IQueryable<Unit> units, Unit root) =>
        units.Where(unit => unit.Path.StartsWith(root.Path));

    /// <summary>These units, and the Party groups right below them, which have no secretary of their own (W1).</summary>
    public static IQueryable<Unit> AtDesks(this IQueryable<Unit> units, IReadOnlyCollection<long> desks) => units.Where(unit =>
        desks.Contains(unit.Id) || (unit.Kind == UnitKind.Group && unit.ParentId != null && desks.Contains(unit.ParentId.Value)));

    /// <summary>The unit whose secretary looks after this one's people: of a Party group, which has none, the one above it (W1).</summary>
    public static long DeskId(this Unit unit) => unit is { Kind: UnitKind.Group, ParentId: { } parent } ? parent : unit.Id;

    /// <summary>Whether this unit is the other one or stands below it.</summary>
    public static bool IsWithin(this Unit unit, Unit root) => unit.Path.StartsWith(root.Path, StringComparison.Ordinal);
}
