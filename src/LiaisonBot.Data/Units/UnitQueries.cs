namespace LiaisonBot.Data.Units;

public static class UnitQueries
{
    /// <summary>The unit and everything below it: the scope of a role held there.</summary>
    public static IQueryable<Unit> Within(this IQueryable<Unit> units, Unit root) =>
        units.Where(unit => unit.Path.StartsWith(root.Path));

    /// <summary>Whether this unit is the other one or stands below it.</summary>
    public static bool IsWithin(this Unit unit, Unit root) => unit.Path.StartsWith(root.Path, StringComparison.Ordinal);
}
