using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.RegisterFilings;

/// <summary>Which units register the pairings of their branches, and so know them by name (P5).</summary>
public static class RegisterUnits
{
    public static IReadOnlyCollection<UnitKind> Kinds { get; } = [UnitKind.GeneralBranch];

    /// <summary>
    /// Whether whoever keeps the unit's papers has the names of all its pairings: to them a figure of few people tells nothing that they may not
    /// read anyway, so none is kept back, on whichever card it stands.
    /// </summary>
    public static bool Registers(this Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Kinds.Contains(unit.Kind);
    }
}
