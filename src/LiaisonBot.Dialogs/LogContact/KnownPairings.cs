using LiaisonBot.Data;
using LiaisonBot.Data.Pairings;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.LogContact;

internal static class KnownPairings
{
    /// <summary>All pairings a member has or had, by name; colleagues who share one carry their staff number.</summary>
    public static async Task<IReadOnlyList<KnownPairing>> KnownPairingsAsync(this LiaisonDb db, long memberId)
    {
        var rows = await (
            from pairing in db.Pairings.OfMember(memberId)
            join colleague in db.People on pairing.ColleagueId equals colleague.Id
            orderby colleague.Name, colleague.StaffNo, pairing.StartedOn
            select new { pairing.Id, pairing.ColleagueId, colleague.Name, colleague.StaffNo, pairing.StartedOn, pairing.EndedOn })
            .ToListAsync();
        var shared = rows
            .DistinctBy(row => row.ColleagueId)
            .GroupBy(row => row.Name, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any())
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rows.Select(row => new KnownPairing(
                row.Id,
                row.ColleagueId,
                row.Name,
                shared.Contains(row.Name) ? $"{row.Name} {row.StaffNo}" : row.Name,
                row.StartedOn,
                row.EndedOn)),
        ];
    }
}
