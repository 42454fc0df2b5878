using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Rosters.Reading;

namespace LiaisonBot.Data.Rosters.Checking;

/// <summary>
/// Which rows speak of which pairings in the database. A row means the pairing of the same two that began on its day;
/// failing that, the only one that its days overlap: the office may correct the day a pairing began.
/// </summary>
internal sealed class PairingMatches
{
    private readonly Dictionary<PairingRow, Pairing> matches = [];

    public PairingMatches(IReadOnlyCollection<PairingRow> rows, RosterRecords records)
    {
        foreach (var two in rows.GroupBy(row => (row.Member, row.Colleague)))
            Match([.. two], [.. records.Pairings[two.Key]]);
    }

    public Pairing? Of(PairingRow row) => matches.GetValueOrDefault(row);

    /// <summary>The last day that counts once the row is applied: what was ended in chat stays ended then.</summary>
    public DateOnly? EndOf(PairingRow row) => Of(row) is { EndedInChat: true } ended ? ended.EndedOn : row.EndedOn;

    private void Match(List<PairingRow> rows, List<Pairing> pairings)
    {
        foreach (var row in rows)
        {
            if (pairings.Find(pairing => pairing.StartedOn == row.StartedOn) is not { } same)
                continue;
            matches[row] = same;
            pairings.Remove(same);
        }

        foreach (var row in rows.Where(row => !matches.ContainsKey(row)))
        {
            var overlapping = pairings.FindAll(pairing => Days.Overlap(row.StartedOn, row.EndedOn, pairing.StartedOn, pairing.EndedOn));
            if (overlapping is not [var only])
                continue;
            matches[row] = only;
            pairings.Remove(only);
        }
    }
}

internal static class Days
{
    /// <summary>Whether two stretches of days share one; both ends count, and no end means that it lasts.</summary>
    public static bool Overlap(DateOnly from, DateOnly? to, DateOnly otherFrom, DateOnly? otherTo) =>
        (otherTo is null || from <= otherTo) && (to is null || otherFrom <= to);
}
