using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Papers;

public static class PaperQueries
{
    /// <summary>The one of a period, of any unit.</summary>
    public static IQueryable<Paper> Of(this IQueryable<Paper> papers, PaperPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (kind, name) = (period.Kind, period.Name);
        return papers.Where(paper => paper.Kind == kind && paper.Period == name);
    }

    public static IQueryable<Paper> HandedIn(this IQueryable<Paper> papers) => papers.Where(paper => paper.State == PaperState.HandedIn);

    /// <summary>The papers that were handed in of what a milestone asks for; null for one that asks for none.</summary>
    /// <param name="papers">All.</param>
    /// <param name="milestone">Which.</param>
    /// <param name="on">Its day.</param>
    public static IQueryable<Paper>? HandedInFor(this IQueryable<Paper> papers, Milestone milestone, DateOnly on)
    {
        if (PaperPeriod.Of(milestone) is not { } kind)
            return null;
        var name = PaperPeriod.NameFor(milestone, on);
        return papers.HandedIn().Where(paper => paper.Kind == kind && paper.Period == name);
    }

    /// <summary>Those of the branches whose sheet is missing though they had pairings that month, themselves or in a unit below (D2).</summary>
    /// <param name="db">Where the records are.</param>
    /// <param name="branches">Of which is asked.</param>
    /// <param name="sheet">The month.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<IReadOnlyList<Unit>> SheetsMissingAsync(this LiaisonDb db, IQueryable<Unit> branches, PaperPeriod sheet, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(sheet);
        var there = db.Papers.Of(sheet).HandedIn().Select(paper => paper.UnitId);
        var without = await branches.AsNoTracking().Where(branch => !there.Contains(branch.Id)).OrderBy(branch => branch.Path).ToListAsync(cancellation);
        if (without.Count == 0)
            return without;
        var within = (await db.Units.AsNoTracking().ToListAsync(cancellation)).Where(unit => without.Exists(unit.IsWithin)).ToDictionary(unit => unit.Id);
        var counted = await db.PairingsCounted(db.Units.Where(unit => within.Keys.Contains(unit.Id)), sheet.Closing)
            .Select(pairing => pairing.UnitId).Distinct().ToListAsync(cancellation);
        return [.. without.Where(branch => counted.Exists(id => within[id].IsWithin(branch)))];
    }
}
