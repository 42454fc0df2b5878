using LiaisonBot.Data.Pairings;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Contacts;

public static class ContactQueries
{
    /// <summary>Entries that count: neither voided nor replaced by an edit.</summary>
    public static IQueryable<Contact> Live(this IQueryable<Contact> contacts) =>
        contacts.Where(contact => contact.VoidedAt == null && contact.SupersededById == null);

    /// <summary>Entries that count for the pairing.</summary>
    public static IQueryable<Contact> OfPairing(this IQueryable<Contact> contacts, long pairingId) =>
        contacts.Live().Where(contact => contact.Colleagues.Any(colleague => colleague.PairingId == pairingId));

    /// <summary>Who was met up to that day, in entries that count.</summary>
    public static IQueryable<ContactColleague> MetBy(this LiaisonDb db, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ContactColleagues.Where(met => db.Contacts.Live().Any(contact => contact.Id == met.ContactId && contact.On <= day));
    }

    /// <summary>What happened in the calendar month that the day lies in (C1).</summary>
    public static IQueryable<Contact> InMonthOf(this IQueryable<Contact> contacts, DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        return contacts.Where(contact => contact.On >= first && contact.On <= last);
    }

    /// <summary>The day of the last contact of each of a member's pairings, by pairing id; never met means absent. One query.</summary>
    public static Task<Dictionary<long, DateOnly>> LastContactsOfMemberAsync(
        this DbContext db, long memberId, CancellationToken cancellation) =>
        (from contact in db.Set<Contact>().Live()
         from colleague in contact.Colleagues
         join pairing in db.Set<Pairing>().OfMember(memberId) on colleague.PairingId equals pairing.Id
         group contact.On by colleague.PairingId into days
         select new { PairingId = days.Key, Last = days.Max() })
        .ToDictionaryAsync(pair => pair.PairingId, pair => pair.Last, cancellation);
}
