using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.QuarterlyReports;

/// <summary>What a member's report says today: one that was handed in as it was then, a draft counted anew.</summary>
public sealed class QuarterlyReportDesk(LiaisonDb db, ProgrammeClock clock)
{
    /// <param name="member">Whose.</param>
    /// <param name="unit">To which it goes.</param>
    /// <param name="quarter">Which.</param>
    /// <param name="report">Its row; null for a draft that nobody has touched.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<FrozenReport> ReadAsync(Person member, Unit unit, Quarter quarter, QuarterlyReport? report, CancellationToken cancellation) =>
        report?.Frozen is { } frozen
            ? FrozenReport.Read(frozen)
            : await DraftAsync(member, unit, quarter, report?.Words ?? PaperWords.None, cancellation);

    /// <summary>What handing it in would freeze.</summary>
    public async Task<FrozenReport> DraftAsync(Person member, Unit unit, Quarter quarter, PaperWords words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(quarter);
        return new FrozenReport
        {
            Member = member.Name,
            Unit = unit.Name,
            UnitCode = unit.Code,
            Period = quarter.Name,
            From = quarter.From,
            Closing = quarter.Closing,
            Words = words,
            Figures = await new QuarterReckoning(db, clock, member.Id, quarter).CountAsync(cancellation),
        };
    }
}
