using LiaisonBot.Data.Duties;

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
}
