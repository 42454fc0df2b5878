using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Figures;

/// <summary>A pairing that counts in a month, and the unit for which it does: the member's, on the day that decides (C1).</summary>
public sealed record CountedPairing
{
    public required long UnitId { get; init; }

    public required long PairingId { get; init; }

    public required long MemberId { get; init; }

    public required long ColleagueId { get; init; }

    public required DateOnly StartedOn { get; init; }

    /// <summary>The first contact of the month.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>Whether no contact is owed; one that was made all the same counts.</summary>
    public bool IsExcused { get; init; }

    /// <summary>Why not.</summary>
    public Excuse? ExcusedBecause { get; init; }

    /// <summary>Whether the pairing still stood on the day asked for.</summary>
    public bool IsLasting { get; init; }

    /// <summary>Whether this pairing ever had a contact, in any month up to that day.</summary>
    public bool WasEverMet { get; init; }
}

public static class CountedPairingQueries
{
    /// <summary>The pairings of these units that count in a month (<see cref="MonthlyDuties"/>), as they stand on a day.</summary>
    /// <param name="db">Where the records are.</param>
    /// <param name="units">Those for which the member's unit counts.</param>
    /// <param name="day">A day of the month: what happened later is not known yet.</param>
    public static IQueryable<CountedPairing> PairingsCounted(this LiaisonDb db, IQueryable<Unit> units, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = units.Select(unit => unit.Id);
        var ever = db.Memberships.Where(span => ids.Contains(span.UnitId)).Select(span => span.PersonId);
        return
            from duty in db.MonthlyDutiesOf(db.Pairings.Where(pairing => ever.Contains(pairing.MemberId)), day, day)
            from span in db.Memberships
            where span.PersonId == duty.MemberId && span.From <= duty.CountsOn && (span.To == null || span.To >= duty.CountsOn)
                && ids.Contains(span.UnitId)
            select new CountedPairing
            {
                UnitId = span.UnitId,
                PairingId = duty.PairingId,
                MemberId = duty.MemberId,
                ColleagueId = duty.ColleagueId,
                StartedOn = duty.StartedOn,
                MetOn = duty.MetOn,
                IsExcused = duty.ExcusedBecause != null,
                ExcusedBecause = duty.ExcusedBecause,
                IsLasting = duty.To >= day,
                WasEverMet = duty.WasEverMet,
            };
    }

    /// <summary>Those that owed a contact or had one: the whole of the coverage.</summary>
    public static IQueryable<CountedPairing> Owed(this IQueryable<CountedPairing> pairings) =>
        pairings.Where(pairing => pairing.MetOn != null || !pairing.IsExcused);

    /// <summary>Those that last, and so may have waited for a first contact since they began.</summary>
    public static IQueryable<CountedPairing> Lasting(this IQueryable<CountedPairing> pairings) => pairings.Where(pairing => pairing.IsLasting);

    /// <summary>Those whose colleague belongs to a category on that day (W2).</summary>
    public static IQueryable<CountedPairing> WithColleague(this IQueryable<CountedPairing> pairings, LiaisonDb db, Category category, DateOnly day)
    {
        var people = db.InCategory(category, day);
        return pairings.Where(pairing => people.Contains(pairing.ColleagueId));
    }

    /// <summary>Who belongs to a category on that day (W2).</summary>
    public static IQueryable<long> InCategory(this LiaisonDb db, Category category, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.CategoryHoldings.On(day).Where(span => span.Category == category).Select(span => span.PersonId);
    }
}
