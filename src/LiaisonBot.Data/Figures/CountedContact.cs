using LiaisonBot.Data.Contacts;

namespace LiaisonBot.Data.Figures;

/// <summary>A contact that counts for a pairing: by its member, on a day on which it stood (C1). One with several colleagues counts for each.</summary>
public sealed record CountedContact
{
    public required long PairingId { get; init; }

    public required long ContactId { get; init; }

    public required long MemberId { get; init; }

    public required DateOnly On { get; init; }

    public required ContactKind Kind { get; init; }
}

public static class CountedContactQueries
{
    /// <summary>Those of a period that count: what figures of one's own count, and open (R9).</summary>
    public static IQueryable<Contact> CountedIn(this IQueryable<Contact> contacts, AppraisalPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (from, to) = (period.From, period.To);
        return contacts.Live().Where(contact => contact.On >= from && contact.On <= to);
    }

    /// <summary>Those of the days from the first to the last, in their order.</summary>
    public static IQueryable<CountedContact> ContactsCounted(this LiaisonDb db, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(db);
        return
            from met in db.ContactColleagues
            join contact in db.Contacts.Live() on met.ContactId equals contact.Id
            join pairing in db.Pairings on met.PairingId equals pairing.Id
            where contact.AuthorId == pairing.MemberId && contact.On >= first && contact.On <= last
                && contact.On >= pairing.StartedOn && (pairing.EndedOn == null || contact.On <= pairing.EndedOn)
            orderby contact.On, contact.Id
            select new CountedContact { PairingId = pairing.Id, ContactId = contact.Id, MemberId = pairing.MemberId, On = contact.On, Kind = contact.Kind };
    }
}
