using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>A report that the speaker asked for.</summary>
/// <param name="Member">Whose.</param>
/// <param name="Unit">To which it goes, or was handed in.</param>
/// <param name="Quarter">Of which quarter.</param>
/// <param name="Report">Its row; null for a draft that nobody has touched.</param>
internal sealed record OpenedReport(Person Member, Unit Unit, Quarter Quarter, QuarterlyReport? Report)
{
    public required bool IsOwn { get; init; }

    /// <summary>Whether it came to one of the speaker's desks, and may be given back from there.</summary>
    public required bool IsAtDesk { get; init; }

    public bool IsHandedIn => Report is { IsHandedIn: true };

    public ReportName Name => new(Member.Id, Quarter);
}

/// <summary>Reports and the duty to write them, found in a turn.</summary>
internal static class ReportRecords
{
    private static readonly RecordName Name = new("quarterly");

    /// <summary>A report as keys' outcomes and the audit name it.</summary>
    public static string Subject(QuarterlyReport report) => Name.Of(report.Id);

    public static QuarterlyReportDesk QuarterlyDesk(this Turn turn) => new(turn.Db, turn.Clock);

    /// <summary>The report of that name: one's own, or one that was handed in to a desk of the speaker's; null for everything else.</summary>
    public static async Task<OpenedReport?> ReportAsync(this Turn turn, ReportName? name)
    {
        if (name is null || name.Quarter.From > turn.Today)
            return null;
        var desks = await turn.DesksAsync();
        if (name.MemberId == turn.Me.Id)
            return await OwnAsync(turn, name.Quarter, desks);
        var report = await turn.ReportsTo(desks).Of(name.Quarter).SingleOrDefaultAsync(one => one.MemberId == name.MemberId);
        return report is null
            ? null
            : new OpenedReport(await turn.Db.People.SingleAsync(person => person.Id == name.MemberId), await UnitAsync(turn, report.UnitId!.Value), name.Quarter, report)
            {
                IsOwn = false,
                IsAtDesk = true,
            };
    }

    /// <summary>Whether the speaker has to report on the quarter.</summary>
    public static async Task<bool> OwesReportAsync(this Turn turn, long memberId, Quarter quarter) =>
        (await turn.Db.QuarterlyDutiesAsync(turn.Db.Memberships.Where(span => span.PersonId == memberId), quarter, turn.Today, CancellationToken.None)).Count > 0;

    /// <summary>It goes to where one belonged on the quarter's last day; from a Party group to the branch (W1). Null for who belonged nowhere then.</summary>
    private static async Task<OpenedReport?> OwnAsync(Turn turn, Quarter quarter, HashSet<long> desks)
    {
        var report = await turn.OwnReports().Of(quarter).SingleOrDefaultAsync();
        var me = turn.Me.Id;
        var unit = report is { IsHandedIn: true, UnitId: { } handedIn }
            ? await UnitAsync(turn, handedIn)
            : await turn.Db.UnitOnAsync(me, quarter.AsOf(turn.Today), CancellationToken.None);
        if (unit is { Kind: UnitKind.Group, ParentId: { } branch })
            unit = await UnitAsync(turn, branch);
        return unit is null ? null : new OpenedReport(turn.Me.Person, unit, quarter, report) { IsOwn = true, IsAtDesk = desks.Contains(unit.Id) };
    }

    private static Task<Unit> UnitAsync(Turn turn, long id) => turn.Db.Units.AsNoTracking().SingleAsync(unit => unit.Id == id);
}
