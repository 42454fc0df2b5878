using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;

namespace LiaisonBot.Data.Papers;

/// <summary>A summary that adds up frozen ones of the units below (R3), and what the unit's own people give.</summary>
public static class PaperSum
{
    /// <param name="asOf">As of which day the unit's own people were counted.</param>
    /// <param name="parts">The figures that are added up, whole.</param>
    /// <param name="isWhole">Whether nothing is missing: else what is told apart by category would tell who is not there.</param>
    /// <param name="tells">Whether the unit's number of a category may be told.</param>
    public static PaperFigures Of(DateOnly asOf, IReadOnlyList<PaperFigures> parts, bool isWhole, Func<Category, bool> tells)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(tells);
        var summaries = parts.Select(part => part.Summary).OfType<SummaryFigures>().ToList();
        return new PaperFigures
        {
            AsOf = asOf,
            Months = [.. parts.SelectMany(part => part.Months).GroupBy(month => month.Month).OrderBy(same => same.Key).Select(same =>
                new MonthFigures(same.Key, same.Sum(one => one.Pairings), same.Sum(one => one.Met), same.Sum(one => one.Excused)))],
            Summary = new SummaryFigures
            {
                Cases = [.. summaries.SelectMany(one => one.Cases).GroupBy(one => one.Kind).OrderBy(same => same.Key).Select(same =>
                    same.Aggregate(CaseFigures.None(same.Key), (sum, one) => sum.Add(one)))],
                Collected = isWhole ? Large(summaries.SelectMany(one => one.Collected)) : [],
                TellsCollected = true,
                NotSolvable = [.. summaries.SelectMany(one => one.NotSolvable).OrderBy(one => one.Number, StringComparer.Ordinal)],
                Talks = new TalkFigures(summaries.Sum(one => one.Talks.Owed), summaries.Sum(one => one.Talks.Overdue)),
                People = [.. summaries.SelectMany(one => one.People).GroupBy(one => one.Category).Where(same => isWhole && tells(same.Key)).OrderBy(same => same.Key)
                    .Select(same => new PeopleFigures(same.Key, same.Sum(one => one.People), same.Sum(one => one.Befriended), IsTold: true))],
                PeopleOn = summaries.Count > 0 ? summaries.Max(one => one.PeopleOn) : asOf,
            },
        };
    }

    /// <summary>
    /// What was collected by category, as far as it does not tell who it was: small ones go together with the next larger, until they are
    /// large enough; nothing is told where all of it is small.
    /// </summary>
    public static IReadOnlyList<CategoryFigures> Large(IEnumerable<CategoryFigures> collected)
    {
        ArgumentNullException.ThrowIfNull(collected);
        var all = collected.GroupBy(one => one.Category, StringComparer.Ordinal)
            .Select(same => new CategoryFigures(same.Key, same.Sum(one => one.Collected)))
            .OrderBy(one => one.Collected)
            .ThenBy(one => one.Category, StringComparer.Ordinal)
            .ToList();
        var together = 0;
        var taken = 0;
        while (taken < all.Count && (all[taken].Collected < SmallCells.Smallest || together is > 0 and < SmallCells.Smallest))
            together += all[taken++].Collected;
        if (together is > 0 and < SmallCells.Smallest)
            return [];
        var told = all.Skip(taken).OrderBy(one => one.Category, StringComparer.Ordinal);
        return together == 0 ? [.. told] : [.. told, new CategoryFigures("", together)];
    }
}
