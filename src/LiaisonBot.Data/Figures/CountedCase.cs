using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Figures;

/// <summary>A case that counts, and the unit for which it does.</summary>
public sealed record CountedCase
{
    public required long UnitId { get; init; }

    public required long Id { get; init; }

    public required CaseKind Kind { get; init; }

    public required string Category { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>As it is now, whatever day was asked for.</summary>
    public required CaseState State { get; init; }
}

public static class CountedCaseQueries
{
    /// <summary>
    /// The cases that had not ended by an instant, at the unit where each then stood: the history says which, and a case without one
    /// stood where it came from.
    /// </summary>
    /// <param name="db">Where the records are.</param>
    /// <param name="units">Where they stood.</param>
    /// <param name="before">The end of the day asked for; null for now, when the case itself says where it stands.</param>
    public static IQueryable<CountedCase> PendingCases(this LiaisonDb db, IQueryable<Unit> units, DateTimeOffset? before)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = units.Select(unit => unit.Id);
        if (before is not { } end)
            return Counted(db.Cases.Pending().Where(one => ids.Contains(one.UnitId)));
        var lines = db.CaseEvents.Where(line => line.At < end);
        return
            from one in db.Cases
            where one.RaisedAt < end && (one.ClosedAt == null || one.ClosedAt >= end)
            let stood = lines.Where(line => line.CaseId == one.Id).OrderByDescending(line => line.Id)
                .Select(line => (long?)(line.ToUnitId ?? line.UnitId)).FirstOrDefault() ?? one.HomeUnitId
            where ids.Contains(stood)
            select new CountedCase
            {
                UnitId = stood,
                Id = one.Id,
                Kind = one.Kind,
                Category = one.Category,
                RaisedAt = one.RaisedAt,
                State = one.State,
            };
    }

    /// <summary>What colleagues of these units raised from one instant until another, those left out that were withdrawn (D3, R2).</summary>
    public static IQueryable<CountedCase> CollectedCases(this LiaisonDb db, IQueryable<Unit> units, DateTimeOffset from, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = units.Select(unit => unit.Id);
        return Counted(
            db.Cases.Where(one => one.RaisedAt >= from && one.RaisedAt < before && one.State != CaseState.Withdrawn && ids.Contains(one.HomeUnitId)),
            ofHome: true);
    }

    /// <summary>What ended between two instants as solved, or as not solvable, for the units it came from (D4, R2).</summary>
    public static IQueryable<CountedCase> EndedCases(
        this LiaisonDb db, IQueryable<Unit> units, bool isSolved, DateTimeOffset from, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = units.Select(unit => unit.Id);
        var ended = isSolved
            ? db.Cases.Where(one => one.State == CaseState.ClosedConfirmed || one.State == CaseState.ClosedUnconfirmed)
            : db.Cases.Where(one => one.State == CaseState.ClosedNotSolvable);
        return Counted(ended.Where(one => one.ClosedAt >= from && one.ClosedAt < before && ids.Contains(one.HomeUnitId)), ofHome: true);
    }

    /// <summary>What colleagues of these units had raised by an instant and had not ended then, wherever it stood (R2).</summary>
    public static IQueryable<CountedCase> UnsettledCases(this LiaisonDb db, IQueryable<Unit> units, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = units.Select(unit => unit.Id);
        return Counted(
            db.Cases.Where(one => one.RaisedAt < before && (one.ClosedAt == null || one.ClosedAt >= before) && ids.Contains(one.HomeUnitId)),
            ofHome: true);
    }

    /// <summary>Those that were raised in a period, and not withdrawn: what figures of one's own count, and open (R9).</summary>
    public static IQueryable<Case> CountedIn(this IQueryable<Case> cases, AppraisalPeriod period, ProgrammeClock clock)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(clock);
        var (from, before) = (clock.StartOf(period.From), clock.StartOf(period.To.AddDays(1)));
        return cases.Where(one => one.RaisedAt >= from && one.RaisedAt < before && one.State != CaseState.Withdrawn);
    }

    /// <summary>Those whose last day has passed today without an answer, by the cases' own rule (<see cref="CaseQueries.Overdue"/>).</summary>
    public static IQueryable<CountedCase> Overdue(this IQueryable<CountedCase> cases, LiaisonDb db, DateOnly today)
    {
        var overdue = db.Cases.Overdue(today);
        return cases.Where(one => overdue.Any(other => other.Id == one.Id));
    }

    private static IQueryable<CountedCase> Counted(IQueryable<Case> cases, bool ofHome = false) => cases.Select(one => new CountedCase
    {
        UnitId = ofHome ? one.HomeUnitId : one.UnitId,
        Id = one.Id,
        Kind = one.Kind,
        Category = one.Category,
        RaisedAt = one.RaisedAt,
        State = one.State,
    });
}
