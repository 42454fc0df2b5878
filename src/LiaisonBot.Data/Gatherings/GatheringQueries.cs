using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Gatherings;

/// <summary>Somebody who may come to a gathering of their unit.</summary>
/// <param name="Kind">Member or colleague on the gathering's day.</param>
public sealed record GatheringGuest(long Id, string Name, string StaffNo, PersonKind Kind);

/// <summary>A pairing whose two people came to the same gathering.</summary>
public sealed record MetPairing(long PairingId, long MemberId, long ColleagueId);

public static class GatheringQueries
{
    /// <summary>
    /// Those who belong to the unit itself on the gathering's day, or to a Party group right below it (W1): members first, then colleagues.
    /// People further down are their own branch's affair.
    /// </summary>
    public static Task<List<GatheringGuest>> GuestsOfAsync(this LiaisonDb db, Gathering gathering, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(gathering);
        var (unit, day) = (gathering.UnitId, gathering.On);
        return (
            from membership in db.Memberships.On(day).AtDesks([unit])
            join standing in db.Standings.On(day) on membership.PersonId equals standing.PersonId
            join person in db.People.Here(day) on membership.PersonId equals person.Id
            orderby standing.Kind == PersonKind.Member descending, person.StaffNo
            select new GatheringGuest(person.Id, person.Name, person.StaffNo, standing.Kind)).ToListAsync(cancellation);
    }

    /// <summary>
    /// The pairings of the gathering's day between these people (C1), without those whose member has an entry of their own of the same day and
    /// kind: nobody means to keep it twice.
    /// </summary>
    public static async Task<IReadOnlyList<MetPairing>> MetAtAsync(
        this LiaisonDb db, Gathering gathering, IReadOnlyCollection<long> people, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(gathering);
        var (day, kind) = (gathering.On, gathering.Kind);
        var kept = db.Contacts.Live().Where(contact => contact.On == day && contact.Kind == kind).SelectMany(contact => contact.Colleagues).Select(met => met.PairingId);
        return await db.Pairings.ActiveOn(day)
            .Where(pairing => people.Contains(pairing.MemberId) && people.Contains(pairing.ColleagueId) && !kept.Contains(pairing.Id))
            .OrderBy(pairing => pairing.Id)
            .Select(pairing => new MetPairing(pairing.Id, pairing.MemberId, pairing.ColleagueId))
            .ToListAsync(cancellation);
    }

    /// <summary>The entries that count and came of logging the gathering, as their authors have them today.</summary>
    public static IQueryable<Contact> EntriesOf(this LiaisonDb db, long gatheringId)
    {
        ArgumentNullException.ThrowIfNull(db);
        var roots = db.GatheringContacts.Where(one => one.GatheringId == gatheringId).Select(one => one.ContactId);
        return db.Contacts.Live().Where(contact => roots.Contains(contact.Id) || (contact.RootId != null && roots.Contains(contact.RootId.Value)));
    }
}
