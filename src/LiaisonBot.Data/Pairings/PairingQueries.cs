using Microsoft.EntityFrameworkCore;

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

    /// <summary>Pairings whose member has, or had, another colleague of the same name: there the two names alone say nothing.</summary>
    public static IQueryable<Pairing> WithNamesakes(this IQueryable<Pairing> pairings) => pairings.Where(pairing => pairings.Any(other =>
        other.MemberId == pairing.MemberId && other.ColleagueId != pairing.ColleagueId && other.Colleague!.Name == pairing.Colleague!.Name));

    /// <summary>Those that will still stand on the next day, or begin later.</summary>
    public static IQueryable<Pairing> LastingAfter(this IQueryable<Pairing> pairings, DateOnly day) =>
        pairings.Where(pairing => pairing.EndedOn == null || pairing.EndedOn > day);

    /// <summary>
    /// Whether somebody has taken the place of a pairing that has ended, or will: a friend of the colleague's who was not one beside it.
    /// </summary>
    public static Task<bool> HasSuccessorAsync(this LiaisonDb db, Pairing ended, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ended);
        var (id, colleague, last) = (ended.Id, ended.ColleagueId, ended.EndedOn);
        return db.Pairings.OfColleague(colleague).LastingAfter(day).AnyAsync(other => other.Id != id && other.StartedOn > last);
    }

    /// <summary>
    /// Whether the member's places (W3) are taken without a pairing that has ended, one of them since it did: more pairings than places that
    /// stood beside it, from a roster, are no obstacle.
    /// </summary>
    public static async Task<bool> HasFilledPlacesAsync(this LiaisonDb db, Pairing ended, int places, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ended);
        var (id, last) = (ended.Id, ended.EndedOn);
        var others = db.Pairings.OfMember(ended.MemberId).LastingAfter(day).Where(other => other.Id != id);
        return await others.AnyAsync(other => other.StartedOn >= last) && await others.CountAsync() >= places;
    }

    /// <summary>Whether the pairing stood on that day, its first and last day included.</summary>
    public static bool IsActiveOn(this Pairing pairing, DateOnly day) =>
        pairing.StartedOn <= day && (pairing.EndedOn is null || pairing.EndedOn >= day);
}
