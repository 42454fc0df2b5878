namespace LiaisonBot.Data.Pairings;

public static class PairingQueries
{
    /// <summary>Pairings that stood on that day, their first and last day included.</summary>
    public static IQueryable<Pairing> ActiveOn(this IQueryable<Pairing> pairings, DateOnly day) =>
        pairings.Where(pairing => pairing.StartedOn <= day && (pairing.EndedOn == null || pairing.EndedOn >= day));

    public static IQueryable<Pairing> OfMember(this IQueryable<Pairing> pairings, long memberId) =>
        pairings.Where(pairing => pairing.MemberId == memberId);

    public static IQueryable<Pairing> OfColleague(this IQueryable<Pairing> pairings, long colleagueId) =>
        pairings.Where(pairing => pairing.ColleagueId == colleagueId);

    /// <summary>Whether the pairing stood on that day, its first and last day included.</summary>
    public static bool IsActiveOn(this Pairing pairing, DateOnly day) =>
        pairing.StartedOn <= day && (pairing.EndedOn is null || pairing.EndedOn >= day);
}
