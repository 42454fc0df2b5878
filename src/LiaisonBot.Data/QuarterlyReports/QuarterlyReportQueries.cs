using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;

namespace LiaisonBot.Data.QuarterlyReports;

public static class QuarterlyReportQueries
{
    public static IQueryable<QuarterlyReport> Of(this IQueryable<QuarterlyReport> reports, Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        var name = quarter.Name;
        return reports.Where(report => report.Period == name);
    }

    public static IQueryable<QuarterlyReport> HandedIn(this IQueryable<QuarterlyReport> reports) =>
        reports.Where(report => report.State == PaperState.HandedIn);
}
