using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Papers;

/// <summary>
/// How many colleagues of each category every unit has on a day, how many of them have a friend, and which of these numbers the level above
/// may be told (<see cref="SmallCells"/>). Counted once for all papers of a period.
/// </summary>
public sealed class BefriendedCells
{
    private readonly IReadOnlyList<Unit> units;
    private readonly DateOnly day;
    private readonly Dictionary<long, (int Of, int Paired)> everybody;
    private readonly Dictionary<Category, Cells> categories = [];

    private BefriendedCells(IReadOnlyList<Unit> units, DateOnly day, IReadOnlyList<Colleague> colleagues, ILookup<Category, long> categories)
    {
        (this.units, this.day) = (units, day);
        everybody = Tallies(colleagues);
        foreach (var category in Enum.GetValues<Category>())
        {
            var those = categories[category].ToHashSet();
            this.categories[category] = new Cells(units, Tallies(colleagues.Where(one => those.Contains(one.PersonId))), everybody);
        }
    }

    public static async Task<BefriendedCells> OnAsync(LiaisonDb db, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Path).ToListAsync(cancellation);
        var colleagues = await db.PairedPeople(db.Units, PersonKind.Colleague, day)
            .Select(one => new Colleague(one.UnitId, one.PersonId, one.IsPaired))
            .ToListAsync(cancellation);
        var holdings = await db.CategoryHoldings.On(day).Select(span => new { span.Category, span.PersonId }).ToListAsync(cancellation);
        return new BefriendedCells(units, day, colleagues, holdings.ToLookup(span => span.Category, span => span.PersonId));
    }

    /// <summary>Of a unit with everything below it; or of some units themselves, where the rest of it is added up from their papers.</summary>
    /// <param name="unit">Whose paper it is.</param>
    /// <param name="itself">The units whose people are counted, each without what is below it.</param>
    public IReadOnlyList<PeopleFigures> Of(Unit unit, IReadOnlyCollection<long> itself) =>
        [.. categories.Select(one => one.Value.Of(one.Key, unit, itself)).Where(one => one.People > 0)];

    /// <summary>Whether the level above may be told the unit's number of a category.</summary>
    public bool Tells(Unit unit, Category category) => categories[category].Small.Shows(unit);

    public DateOnly Day => day;

    /// <summary>The unit and everything below it.</summary>
    public IReadOnlyCollection<long> Within(Unit unit) => [.. units.Where(one => one.IsWithin(unit)).Select(one => one.Id)];

    private static Dictionary<long, (int Of, int Paired)> Tallies(IEnumerable<Colleague> colleagues) => colleagues
        .GroupBy(one => one.UnitId)
        .ToDictionary(some => some.Key, some => (some.Count(), some.Count(one => one.IsPaired)));

    private sealed record Colleague(long UnitId, long PersonId, bool IsPaired);

    private sealed record Cells(IReadOnlyList<Unit> Units, Dictionary<long, (int Of, int Paired)> Own, Dictionary<long, (int Of, int Paired)> Everybody)
    {
        /// <summary>Told apart are those with a friend, the others of the category, and everybody else.</summary>
        public SmallCells Small { get; } = new(Units, Everybody.ToDictionary(
            one => one.Key,
            one => Own.GetValueOrDefault(one.Key) is var own ? new[] { own.Paired, own.Of - own.Paired, one.Value.Of - own.Of } : []));

        public PeopleFigures Of(Category category, Unit unit, IReadOnlyCollection<long> itself) => new(
            category,
            itself.Sum(id => Own.GetValueOrDefault(id).Of),
            itself.Sum(id => Own.GetValueOrDefault(id).Paired),
            Small.Shows(unit));
    }
}
