using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.RegisterFilings;

public static class RegisterFilingQueries
{
    /// <summary>Those that were not withdrawn.</summary>
    public static IQueryable<RegisterFiling> Standing(this IQueryable<RegisterFiling> filings) => filings.Where(filing => filing.WithdrawnAt == null);

    /// <summary>The units that filed their register in a year (P5).</summary>
    public static IQueryable<long> UnitsThatFiled(this LiaisonDb db, int year)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.RegisterFilings.Standing().Where(filing => filing.FiledOn >= first && filing.FiledOn <= last).Select(filing => filing.UnitId);
    }

    /// <summary>A unit's latest that stands; null when there is none.</summary>
    public static Task<RegisterFiling?> LatestAsync(this IQueryable<RegisterFiling> filings, Unit unit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return filings.Standing().Where(filing => filing.UnitId == unit.Id).OrderByDescending(filing => filing.Number).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>
    /// Says with this turn's commit that the registers which name the pairings of a unit are to stay as they were read: of a filing and the taking
    /// back of pairings at once, the later one is decided again.
    /// </summary>
    public static async Task KeepRegistersAsync(this LiaisonDb db, Unit unit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(unit);
        var (path, kinds) = (unit.Path, RegisterUnits.Kinds);
        foreach (var registers in await db.Units.Where(one => path.StartsWith(one.Path) && kinds.Contains(one.Kind)).ToListAsync(cancellation))
            db.Entry(registers).Property(one => one.Version).IsModified = true;
    }

    /// <summary>Of each of these units the latest that stands.</summary>
    public static IQueryable<RegisterFiling> LatestOf(this IQueryable<RegisterFiling> filings, IReadOnlyCollection<long> units)
    {
        var standing = filings.Standing();
        return standing.Where(filing => units.Contains(filing.UnitId)
            && filing.Number == standing.Where(other => other.UnitId == filing.UnitId).Max(other => other.Number));
    }
}
