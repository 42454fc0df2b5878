using LiaisonBot.Data.Duties;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
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

    /// <summary>
    /// The months of some members, as far as they count for these units: each counts for the unit its member belonged to then. Of those alone
    /// who are shown: the rule is asked once for each month.
    /// </summary>
    public static async Task<IReadOnlyList<AppraisedMonth>> AppraisedMonthsAsync(
        this LiaisonDb db, (IQueryable<Unit> Units, IReadOnlyCollection<long> Members) of, AppraisalPeriod period, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(period);
        var (units, members) = of;
        var found = new List<AppraisedMonth>();
        foreach (var month in period.Months(today))
        {
            var last = month.AddMonths(1).AddDays(-1);
            var counted = await db.PairingsCounted(units, last < today ? last : today).Where(pairing => members.Contains(pairing.MemberId)).ToListAsync(cancellation);
            found.AddRange(counted.Select(pairing => new AppraisedMonth(pairing.MemberId, pairing.PairingId, pairing.ColleagueId, month)
            {
                Outcome = OutcomeOf(pairing.MetOn, pairing.ExcusedBecause, last < today || !pairing.IsLasting),
                MetOn = pairing.MetOn,
                ExcusedBecause = pairing.ExcusedBecause,
            }));
        }

        return found;
    }

    /// <summary>
    /// The talks of a period that were one member's: those that they held in time, and of the others those that were theirs on the last day, or
    /// are today while that is to come.
    /// </summary>
    public static async Task<IReadOnlyList<AppraisedTalk>> AppraisedTalksAsync(
        this LiaisonDb db, long memberId, AppraisalPeriod period, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(period);
        var found = await db.AppraisedTalksOfAsync(db.Pairings.OfMember(memberId), period, today, cancellation);
        return [.. found.Where(talk => talk.MemberId == memberId)];
    }

    /// <summary>Those of the members who belonged to these units on the talk's last day.</summary>
    public static async Task<IReadOnlyList<AppraisedTalk>> AppraisedTalksAsync(
        this LiaisonDb db, IQueryable<Unit> units, AppraisalPeriod period, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(period);
        var (ids, from, to) = (units.Select(unit => unit.Id), period.From, period.To);
        var spans = await db.Memberships.AsNoTracking()
            .Where(span => ids.Contains(span.UnitId) && span.From <= to && (span.To == null || span.To >= from)).ToListAsync(cancellation);
        var members = spans.Select(span => span.PersonId).ToHashSet();
        var found = await db.AppraisedTalksOfAsync(db.Pairings.Where(pairing => members.Contains(pairing.MemberId)), period, today, cancellation);
        return [.. found.Where(talk => spans.Exists(span => span.PersonId == talk.MemberId && span.From <= talk.DueOn && (span.To is null || span.To >= talk.DueOn)))];
    }

    /// <summary>The talks of a period that are owed to colleagues of these pairings, each with whose it was: credit stays with who did the work.</summary>
    private static async Task<IReadOnlyList<AppraisedTalk>> AppraisedTalksOfAsync(
        this LiaisonDb db, IQueryable<Pairing> pairings, AppraisalPeriod period, DateOnly today, CancellationToken cancellation)
    {
        var (from, to, colleagues) = (period.From, period.To, pairings.Select(pairing => pairing.ColleagueId));
        var due = db.MustTalks.Where(talk => talk.DueOn >= from && talk.DueOn <= to && colleagues.Contains(talk.ColleagueId));
        var held = await db.HeldWhenDue(due, today).OrderBy(talk => talk.DueOn).ThenBy(talk => talk.Id).ToListAsync(cancellation);
        return [.. held.Select(talk => Appraised(talk, today))];
    }

    /// <summary>Who belonged to these units on a day of the period that has come, and was a member or had a colleague then.</summary>
    public static IQueryable<Person> AppraisedMembers(this LiaisonDb db, IQueryable<Unit> units, AppraisalPeriod period, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(period);
        var (from, to, ids) = (period.From, period.AsOf(today), units.Select(unit => unit.Id));
        var here = db.Memberships.Where(span => ids.Contains(span.UnitId) && span.From <= to && (span.To == null || span.To >= from)).Select(span => span.PersonId);
        var members = db.Standings.Where(span => span.Kind == PersonKind.Member && span.From <= to && (span.To == null || span.To >= from)
            && (span.Person!.LeftOn == null || span.Person.LeftOn >= from)).Select(span => span.PersonId);
        var paired = db.Pairings.Where(pairing => pairing.StartedOn <= to && (pairing.EndedOn == null || pairing.EndedOn >= from)).Select(pairing => pairing.MemberId);
        return db.People.Where(person => here.Contains(person.Id) && (members.Contains(person.Id) || paired.Contains(person.Id)));
    }

    private static DutyOutcome OutcomeOf(DateOnly? metOn, Excuse? excused, bool isOver) =>
        metOn is not null ? DutyOutcome.Met
        : excused is not null ? DutyOutcome.Excused
        : isOver ? DutyOutcome.Missed
        : DutyOutcome.Open;

    private static AppraisedTalk Appraised(HeldMustTalk talk, DateOnly today)
    {
        var isInTime = talk.MetOn <= talk.DueOn;
        return new AppraisedTalk(isInTime ? talk.MetById!.Value : talk.MemberId, talk.Id, talk.ColleagueId, talk.Occasion)
        {
            Outcome = isInTime ? DutyOutcome.Met : talk.MetOn is not null ? DutyOutcome.Late : talk.DueOn < today ? DutyOutcome.Missed : DutyOutcome.Open,
            DueOn = talk.DueOn,
            MetOn = talk.MetOn,
        };
    }
}
