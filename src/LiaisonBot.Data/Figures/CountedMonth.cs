using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Figures;

/// <summary>A pairing that counts in a month, as <see cref="CountedPairing"/>, where several months are asked for at once.</summary>
/// <param name="UnitId">The unit for which it does.</param>
/// <param name="PairingId">Which.</param>
/// <param name="MetOn">The first contact of the month.</param>
/// <param name="ExcusedBecause">Why no contact is owed; one that was made all the same counts.</param>
/// <param name="IsLasting">Whether the pairing still stood on the day asked for.</param>
public readonly record struct CountedMonth(long UnitId, long PairingId, DateOnly? MetOn, Excuse? ExcusedBecause, bool IsLasting);

public static class CountedMonthQueries
{
    /// <summary>
    /// The pairings of these units that count in the month of each day, as they stood on that day: what <see cref="CountedPairingQueries.PairingsCounted"/>
    /// finds day by day, in as many questions as for one.
    /// </summary>
    /// <param name="db">Where the records are.</param>
    /// <param name="units">Those for which the member's unit counts.</param>
    /// <param name="days">A day of each month, one month after the other.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<CountedMonth>>> PairingsCountedAsync(
        this LiaisonDb db, IQueryable<Unit> units, IReadOnlyList<DateOnly> days, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(days);
        if (days.Count == 0)
            return [];
        var months = days.Select(day => DutyMonth.Of(day, day)).ToList();
        var (first, last) = (months[0].First, months[^1].Day);
        var ids = units.Select(unit => unit.Id);
        var members = db.Memberships.Where(span => ids.Contains(span.UnitId) && span.From <= last && (span.To == null || span.To >= first));
        var spans = (await members.AsNoTracking().ToListAsync(cancellation)).ToLookup(span => span.PersonId);
        var people = members.Select(span => span.PersonId);
        var records = await DutyRecords.ReadAsync(db, db.Pairings.Where(pairing => people.Contains(pairing.MemberId)), months, cancellation);
        return months.ConvertAll<IReadOnlyList<CountedMonth>>(month =>
        [
            .. from duty in records.Of(month)
               from span in spans[duty.MemberId]
               where span.Covers(duty.CountsOn)
               select new CountedMonth(span.UnitId, duty.PairingId, duty.MetOn, duty.ExcusedBecause, duty.To >= month.Day),
        ]);
    }

    /// <summary>Those of these pairings that ever had a contact up to that day, in whatever month.</summary>
    public static Task<List<long>> EverMetAsync(this LiaisonDb db, IReadOnlyList<long> pairings, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var met = db.MetBy(day);
        return db.Pairings.Where(pairing => EF.Parameter(pairings).Contains(pairing.Id) && met.Any(one => one.PairingId == pairing.Id))
            .Select(pairing => pairing.Id).ToListAsync(cancellation);
    }
}
