using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ExportPapers;

/// <summary>
/// Members' quarterly reports (R7), each as it was frozen: in chat the asker's own, and those that were handed in to a desk of theirs; whoever
/// runs the machine has a member's, or those that were handed in to a unit or to one below it. They hold members' own words on their
/// colleagues, so officers and units above have none.
/// </summary>
internal static class FiledReports
{
    public static async Task<ExportDraft> DraftAsync(ExportOrder order, CancellationToken cancellation)
    {
        var (reports, scope) = await OfAsync(order, cancellation);
        var rows = await (
            from report in reports.AsNoTracking().HandedIn().Near(order)
            join unit in order.Turn.Db.Units on report.UnitId equals unit.Id
            join member in order.Turn.Db.People on report.MemberId equals member.Id
            orderby unit.Path, report.Period, member.StaffNo
            select report).ToListAsync(cancellation);
        return FiledFile.Draft(order, "filed.quarterly", scope, rows.Select(report => Read(order.Turn, report)));
    }

    private static async Task<(IQueryable<QuarterlyReport> Reports, FiledScope Scope)> OfAsync(ExportOrder order, CancellationToken cancellation)
    {
        var turn = order.Turn;
        if (order.Member is { } member)
            return (turn.Db.QuarterlyReports.Where(report => report.MemberId == member.Id), new FiledScope([member.Name], $"person:{member.Id}"));
        if (order.Unit is { } named)
        {
            var within = turn.Db.Units.Within(named).Select(unit => (long?)unit.Id);
            return (turn.Db.QuarterlyReports.Where(report => within.Contains(report.UnitId)), new FiledScope([named.Name], ExportRecords.Scope([named.Id])));
        }

        List<long> desks = [.. await turn.DesksAsync()];
        var names = await turn.Db.Units.Where(unit => desks.Contains(unit.Id)).OrderBy(unit => unit.Path).Select(unit => unit.Name).ToListAsync(cancellation);
        var ids = turn.OwnReports().Select(report => report.Id).Concat(turn.ReportsTo(desks).Select(report => report.Id));
        return (
            turn.Db.QuarterlyReports.Where(report => ids.Contains(report.Id)),
            new FiledScope(names.Prepend(turn.Me.Person.Name), $"person:{turn.Me.Id} {ExportRecords.Scope(desks)}".TrimEnd()));
    }

    private static FiledDocument Read(Turn turn, QuarterlyReport report)
    {
        var content = FrozenReport.Read(report.Frozen!);
        var stamp = new PaperStamp(content.Member, turn.Clock.DayOf(report.HandedInAt!.Value), report.Hash!);
        return new FiledDocument(content.Figures.AsOf, ReportPages.Document(content, stamp, turn.Words));
    }
}
