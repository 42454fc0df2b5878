using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>A figure at every unit of somebody's scope, as far as it may be told.</summary>
internal sealed class UnitFigure(UnitTallies tallies, SmallCells cells)
{
    /// <summary>Of the unit with everything below it; null where so few people make it that it is not told.</summary>
    public Tally? Of(Unit unit) => cells.Shows(unit) ? tallies.Of(unit) : null;

    /// <summary>Of the unit itself.</summary>
    public Tally? Itself(Unit unit) => cells.ShowsItself(unit) ? tallies.Own(unit.Id) : null;

    /// <summary>Of several units together.</summary>
    public Tally? Of(IReadOnlyList<Unit> units) => units.All(cells.Shows) ? units.Aggregate(Tally.Nothing, (sum, unit) => sum + tallies.Of(unit)) : null;
}
