using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;

namespace LiaisonBot.Data.Duties;

/// <summary>What duties need to know of a pairing and its two sides.</summary>
internal sealed record DutyPairing(
    long Id, long MemberId, long ColleagueId, DateOnly StartedOn, DateOnly? EndedOn, DateOnly? MemberLeftOn, DateOnly? ColleagueLeftOn);

/// <summary>A pairing's first contact from some month's beginning on, which may lie in a later month; null when there is none.</summary>
internal sealed record FirstContact(long PairingId, DateOnly? On);

internal static class DutyPairingQueries
{
    public static IQueryable<DutyPairing> Dated(this IQueryable<Pairing> pairings) => pairings.Select(pairing => new DutyPairing(
        pairing.Id, pairing.MemberId, pairing.ColleagueId, pairing.StartedOn, pairing.EndedOn, pairing.Member!.LeftOn, pairing.Colleague!.LeftOn));

    /// <summary>
    /// The contacts that can meet these months: of each pairing the first from each month's beginning on. So each is found by a step in an index,
    /// whatever else was entered.
    /// </summary>
    public static IQueryable<FirstContact> FirstContacts(this LiaisonDb db, IQueryable<Pairing> pairings, IReadOnlyList<DutyMonth> months)
    {
        var (firsts, day) = (months.Select(month => month.First).ToArray(), months[^1].Day);
        return
            from pairing in pairings
            from first in firsts.Where(first => first <= day)
            let @from = pairing.StartedOn > first ? pairing.StartedOn : first
            select new FirstContact(
                pairing.Id,
                db.Contacts.Live()
                    .Where(contact => contact.AuthorId == pairing.MemberId && contact.On >= @from && contact.On <= (pairing.EndedOn ?? day)
                        && contact.Colleagues.Any(met => met.PairingId == pairing.Id))
                    .OrderBy(contact => contact.On)
                    .Select(contact => (DateOnly?)contact.On)
                    .FirstOrDefault());
    }
}
