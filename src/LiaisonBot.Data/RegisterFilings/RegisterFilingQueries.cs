using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.RegisterFilings;

public static class RegisterFilingQueries
{
    /// <summary>The units that filed their register in a year (P5).</summary>
    public static IQueryable<long> UnitsThatFiled(this LiaisonDb db, int year)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.RegisterFilings.Where(filing => filing.FiledOn >= first && filing.FiledOn <= last).Select(filing => filing.UnitId);
    }

    /// <summary>A unit's latest; null when it never filed one.</summary>
    public static Task<RegisterFiling?> LatestAsync(this IQueryable<RegisterFiling> filings, Unit unit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return filings.Where(filing => filing.UnitId == unit.Id).OrderByDescending(filing => filing.Number).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Of each of these units the latest.</summary>
    public static IQueryable<RegisterFiling> LatestOf(this IQueryable<RegisterFiling> filings, IReadOnlyCollection<long> units) =>
        filings.Where(filing => units.Contains(filing.UnitId)
            && filing.Number == filings.Where(other => other.UnitId == filing.UnitId).Max(other => other.Number));
}
