using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>A branch's reports of a quarter: who has to hand one in, and who has, in the order of the roster. It ranks nobody.</summary>
internal static class ListDialog
{
    private const int RowsOnPage = 10;

    public static async Task ShowAsync(Turn turn)
    {
        var quarter = Quarter.Read(turn.Input(Verbs.Quarter)) is { } asked && asked.From <= turn.Today ? asked : Quarter.ToReport(turn.Today);
        var lines = await LinesAsync(turn, quarter);
        var page = ListPage.Asked(turn.Input(ListPage.Name), lines.Count, RowsOnPage);
        turn.Audit("quarterly.list.read");
        turn.ShowPage(ListCard.Of(
            new ListView(quarter, page)
            {
                Lines = [.. lines.Skip(page.Skipped).Take(page.Length)],
                HandedIn = lines.Count(line => line.State == PaperState.HandedIn),
                Own = new ReportName(turn.Me.Id, quarter),
                HasNext = quarter.After.From <= turn.Today,
            },
            turn.Words));
    }

    /// <summary>Who owes one to the speaker's units, and who handed one in to them all the same.</summary>
    private static async Task<IReadOnlyList<ListLine>> LinesAsync(Turn turn, Quarter quarter)
    {
        var desks = await turn.DesksAsync();
        var duties = await turn.Db.QuarterlyDutiesAsync(turn.Db.Memberships.AtDesks(desks), quarter, turn.Today, CancellationToken.None);
        var there = await turn.ReportsTo(desks).Of(quarter).Select(report => report.MemberId).ToListAsync();
        var ids = duties.Select(duty => duty.MemberId).Concat(there).Distinct().ToList();
        var states = await turn.Db.QuarterlyReports.Of(quarter).Where(report => ids.Contains(report.MemberId)).ToDictionaryAsync(report => report.MemberId, report => report.State);
        var people = await turn.Db.People.Where(person => ids.Contains(person.Id)).OrderBy(person => person.StaffNo).Select(person => new { person.Id, person.Name }).ToListAsync();
        return [.. people.Select(person => new ListLine(
            person.Name, states.GetValueOrDefault(person.Id), there.Contains(person.Id) ? new ReportName(person.Id, quarter) : null))];
    }
}
