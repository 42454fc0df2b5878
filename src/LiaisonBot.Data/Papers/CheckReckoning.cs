using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Papers;

/// <summary>Counts what a half-year check tells besides contacts, cases and talks (R8).</summary>
/// <param name="db">Where the records are.</param>
/// <param name="unit">The branch.</param>
/// <param name="period">The half year.</param>
/// <param name="today">What happened later is not known yet.</param>
public sealed class CheckReckoning(LiaisonDb db, Unit unit, PaperPeriod period, DateOnly today)
{
    private readonly DateOnly asOf = period.AsOf(today);

    /// <summary>The pairings that are looked at one by one: those that count for the branch in the last month, and last.</summary>
    public IQueryable<CountedPairing> Pairings => db.PairingsCounted(db.Units.Within(unit), asOf).Lasting();

    /// <summary>What was found of these.</summary>
    public IQueryable<CheckedPairing> Found => db.CheckedPairings.Of(unit, period).Where(one => Pairings.Any(pairing => pairing.PairingId == one.PairingId));

    public async Task<CheckFigures> CountAsync(IReadOnlyList<CaseFigures> cases, TalkFigures talks, CancellationToken cancellation)
    {
        var found = await Found.Select(one => one.Finding).ToListAsync(cancellation);
        var (owed, handedIn) = await ReportsAsync(cancellation);
        return new CheckFigures
        {
            Pairings = await Pairings.CountAsync(cancellation),
            Checked = found.Count,
            FollowUps = found.Count(finding => finding == CheckFinding.FollowUp),
            Cases = cases,
            Talks = talks,
            Rounds = await db.RoundsHeld(db.Units.Within(unit), period.From, asOf).CountAsync(cancellation),
            ReportsOwed = owed,
            ReportsHandedIn = handedIn,
            Lines = await LinesAsync(cancellation),
        };
    }

    /// <summary>Of the quarters whose reports fell due in it by then: each is counted by one check.</summary>
    private async Task<(int Owed, int HandedIn)> ReportsAsync(CancellationToken cancellation)
    {
        var (owed, handedIn) = (0, 0);
        foreach (var quarter in new[] { Quarter.Of(period.From).Before, Quarter.Of(period.From) }.Where(quarter => quarter.DueOn <= asOf))
        {
            var members = (await db.QuarterlyDutiesAsync(db.Memberships.AtDesks([unit.Id]), quarter, today, cancellation)).Select(duty => duty.MemberId).ToList();
            owed += members.Count;
            handedIn += await db.QuarterlyReports
                .Where(report => report.Period == quarter.Name && report.State == PaperState.HandedIn && members.Contains(report.MemberId))
                .CountAsync(cancellation);
        }

        return (owed, handedIn);
    }

    private Task<List<FollowUpLine>> LinesAsync(CancellationToken cancellation) => (
        from one in Found
        where one.Finding == CheckFinding.FollowUp
        join pairing in db.Pairings on one.PairingId equals pairing.Id
        orderby one.DueOn, one.Id
        select new FollowUpLine(pairing.Member!.Name, pairing.Colleague!.Name, one.Note ?? "", one.DueOn!.Value)).ToListAsync(cancellation);
}
