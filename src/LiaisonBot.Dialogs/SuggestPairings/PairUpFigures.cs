using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>How many pairs are suggested, and how many on either side are left over.</summary>
internal sealed record PairUpCount(int Pairs, int Colleagues, int Members);

/// <summary>The same of each unit right below, with all that is below it; null where so few people make it that it is not told.</summary>
internal sealed record PairUpFigures(Unit Unit, PairUpCount? Whole, IReadOnlyList<(string Unit, PairUpCount? Count)> Units, bool HasNames)
{
    /// <summary>A pair counts for the member's unit, somebody left over for their own.</summary>
    public static PairUpFigures Of(UnitSuggestion made)
    {
        var near = new NearPeople(made);
        var units = made.Scene.Units.Where(unit => unit.IsWithin(made.Order.Unit)).OrderBy(unit => unit.Path, StringComparer.Ordinal).ToList();
        var cells = new SmallCells(units, SizesOf(made, near));
        return new PairUpFigures(
            made.Order.Unit,
            cells.Shows(units.First(unit => unit.Id == made.Order.Unit.Id)) ? CountOf(made, made.Order.Unit) : null,
            [.. units.Where(unit => unit.ParentId == made.Order.Unit.Id).Select(unit => (unit.Name, cells.Shows(unit) ? CountOf(made, unit) : null))],
            near.Lines.Any());
    }

    private static PairUpCount CountOf(UnitSuggestion made, Unit unit) => new(
        made.Pairs.Count(pair => made.UnitOf(pair.MemberId).IsWithin(unit)),
        made.Colleagues.Count(left => made.UnitOf(left.PersonId).IsWithin(unit)),
        made.Members.Count(left => made.UnitOf(left.PersonId).IsWithin(unit)));

    /// <summary>Members and colleagues of each unit; those whom the reader knows by name hide nothing.</summary>
    private static Dictionary<long, int[]> SizesOf(UnitSuggestion made, NearPeople near) => made.Scene.People
        .Where(person => !near.IsNear(person.Id))
        .GroupBy(person => person.UnitId)
        .ToDictionary(unit => unit.Key, unit => new[] { unit.Count(person => person.Kind == PersonKind.Member), unit.Count(person => person.Kind == PersonKind.Colleague) });
}
