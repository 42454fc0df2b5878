using LiaisonBot.Data.Duties;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Figures;

/// <summary>What became of one pairing's contact of one month, or of one talk.</summary>
public enum DutyOutcome
{
    /// <summary>In time.</summary>
    Met,

    /// <summary>A talk that was held after its last day.</summary>
    Late,

    /// <summary>A month in which none was owed, and none was made.</summary>
    Excused,

    /// <summary>Its time is over.</summary>
    Missed,

    /// <summary>It can still be done.</summary>
    Open,
}

/// <summary>One pairing's contact of one month (C1), as an input to appraisal (R9).</summary>
public sealed record AppraisedMonth(long MemberId, long PairingId, long ColleagueId, DateOnly Month)
{
    public required DutyOutcome Outcome { get; init; }

    /// <summary>The first contact of the month.</summary>
    public DateOnly? MetOn { get; init; }

    public Excuse? ExcusedBecause { get; init; }
}

/// <summary>One must-talk whose last day lies in the period (C4), as an input to appraisal (R9).</summary>
public sealed record AppraisedTalk(long MemberId, long Id, long ColleagueId, Occasion Occasion)
{
    public required DutyOutcome Outcome { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateOnly? MetOn { get; init; }
}

/// <summary>
/// A member's duties of a year or half-year, record by record (R9): met, excused, missed, never a verdict. They are the same duties of
/// which digests, sheets and answers tell (<see cref="MonthlyDuties"/>, <see cref="HeldMustTalks"/>).
/// </summary>
public static class AppraisalQueries
{
    /// <summary>The months of one member, whatever unit they counted for.</summary>
    public static async Task<IReadOnlyList<AppraisedMonth>> AppraisedMonthsAsync(
        this LiaisonDb db, long memberId, AppraisalPeriod period, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(period);
        var found = new List<AppraisedMonth>();
        foreach (var month in period.Months(today))
        {
            var duties = await db.MonthlyDutiesOf(db.Pairings.OfMember(memberId), month, today).ToListAsync(cancellation);
            found.AddRange(duties.Select(duty => new AppraisedMonth(duty.MemberId, duty.PairingId, duty.ColleagueId, month)
            {
                Outcome = OutcomeOf(duty.MetOn, duty.ExcusedBecause, duty.To < today),
                MetOn = duty.MetOn,
                ExcusedBecause = duty.ExcusedBecause,
            }));
        }

        return found;
    }

    /// <summary>The months of the members of these units: each counts for the unit its member belonged to then.</summary>
    public static async Task<IReadOnlyList<AppraisedMonth>> AppraisedMonthsAsync(
        this LiaisonDb db, IQueryable<Unit> units, AppraisalPeriod period, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(period);
        var found = new List<AppraisedMonth>();
        foreach (var month in period.Months(today))
        {
            var last = month.AddMonths(1).AddDays(-1);
            var counted = await db.PairingsCounted(units, last < today ? last : today).ToListAsync(cancellation);
            found.AddRange(counted.Select(pairing => new AppraisedMonth(pairing.MemberId, pairing.PairingId, pairing.ColleagueId, month)
            {
                Outcome = OutcomeOf(pairing.MetOn, pairing.ExcusedBecause, last < today || !pairing.IsLasting),
                MetOn = pairing.MetOn,
                ExcusedBecause = pairing.ExcusedBecause,
            }));
        }

        return found;
    }

    /// <summary>The talks of one member that had to be held in the period.</summary>
    public static async Task<IReadOnlyList<AppraisedTalk>> AppraisedTalksAsync(
        this LiaisonDb db, long memberId, AppraisalPeriod period, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(period);
        var colleagues = db.Pairings.OfMember(memberId).Select(pairing => pairing.ColleagueId);
        var held = db.HeldOn(Due(db, period).Where(talk => colleagues.Contains(talk.ColleagueId)), today).Where(talk => talk.MemberId == memberId);
        return Appraised(await held.ToListAsync(cancellation), today);
    }

    /// <summary>Those of the members of these units on the talk's last day.</summary>
    public static async Task<IReadOnlyList<AppraisedTalk>> AppraisedTalksAsync(
        this LiaisonDb db, IQueryable<Unit> units, AppraisalPeriod period, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(period);
        var ids = units.Select(unit => unit.Id);
        var members = db.Memberships.Where(span => ids.Contains(span.UnitId)).Select(span => span.PersonId);
        var colleagues = db.Pairings.Where(pairing => members.Contains(pairing.MemberId)).Select(pairing => pairing.ColleagueId);
        var held =
            from talk in db.HeldOn(Due(db, period).Where(talk => colleagues.Contains(talk.ColleagueId)), today)
            where db.Memberships.Any(span => span.PersonId == talk.MemberId && ids.Contains(span.UnitId)
                && span.From <= talk.DueOn && (span.To == null || span.To >= talk.DueOn))
            select talk;
        return Appraised(await held.ToListAsync(cancellation), today);
    }

    private static IQueryable<MustTalk> Due(LiaisonDb db, AppraisalPeriod period)
    {
        var (from, to) = (period.From, period.To);
        return db.MustTalks.Where(talk => talk.DueOn >= from && talk.DueOn <= to);
    }

    private static DutyOutcome OutcomeOf(DateOnly? metOn, Excuse? excused, bool isOver) =>
        metOn is not null ? DutyOutcome.Met
        : excused is not null ? DutyOutcome.Excused
        : isOver ? DutyOutcome.Missed
        : DutyOutcome.Open;

    private static IReadOnlyList<AppraisedTalk> Appraised(IEnumerable<HeldMustTalk> talks, DateOnly today) =>
    [
        .. talks.OrderBy(talk => talk.DueOn).ThenBy(talk => talk.Id).Select(talk => new AppraisedTalk(talk.MemberId, talk.Id, talk.ColleagueId, talk.Occasion)
        {
            Outcome = talk.MetOn is { } day ? (day <= talk.DueOn ? DutyOutcome.Met : DutyOutcome.Late) : talk.DueOn < today ? DutyOutcome.Missed : DutyOutcome.Open,
            DueOn = talk.DueOn,
            MetOn = talk.MetOn,
        }),
    ];
}
