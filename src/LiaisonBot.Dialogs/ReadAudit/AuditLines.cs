using LiaisonBot.Data.Audit;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ReadAudit;

/// <summary>One thing that was done or read.</summary>
/// <param name="At">As people in the programme's time zone read it.</param>
/// <param name="Action">Its fixed id.</param>
/// <param name="Actor">Who did it; null for the system and for somebody unknown.</param>
/// <param name="Concerns">Whom it concerns.</param>
/// <param name="Subject">The record, as "contact:17".</param>
internal sealed record AuditLine(DateTimeOffset At, string Action, string? Actor, string? Concerns, string? Subject);

internal static class AuditLines
{
    /// <summary>
    /// What people of the speaker's units did or read, and what others did or read of theirs. What somebody does with their own data is
    /// their own affair, and an objection to the speaker's own words is for others to deal with.
    /// </summary>
    public static async Task<IQueryable<AuditEntry>> OfUnitAsync(this Turn turn)
    {
        var mine = await turn.OwnEntries().Join(turn.Db.Objections, entry => entry.Id, objection => objection.ContactId, (_, one) => one.Id).ToListAsync();
        var toMyWords = mine.ConvertAll(id => $"objection:{id}");
        var people = turn.OfMyUnits(Reach.Keepers).Select(membership => membership.PersonId);
        return turn.Db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => people.Contains(entry.ActorId ?? 0) || people.Contains(entry.ConcernsId ?? 0))
            .Where(entry => entry.ConcernsId == null || entry.ActorId != entry.ConcernsId)
            .Where(entry => entry.Subject == null || !toMyWords.Contains(entry.Subject));
    }

    /// <summary>One page, the newest first.</summary>
    public static async Task<IReadOnlyList<AuditLine>> LinesAsync(this Turn turn, IQueryable<AuditEntry> entries, ListPage page)
    {
        var found = await entries.OrderByDescending(entry => entry.Id).Skip(page.Skipped).Take(ListPage.Size).ToListAsync();
        var ids = found.SelectMany(entry => new[] { entry.ActorId, entry.ConcernsId }).OfType<long>().Distinct().ToList();
        var names = await turn.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        return
        [
            .. found.Select(entry => new AuditLine(
                turn.Clock.Local(entry.At), entry.Action, Name(entry.ActorId, names), Name(entry.ConcernsId, names), entry.Subject)),
        ];
    }

    /// <summary>How often each thing was done since then: no names, no records.</summary>
    public static async Task<IReadOnlyList<(string Action, int Count)>> CountsAsync(this Turn turn, DateTimeOffset since)
    {
        var counts = await turn.Db.Set<AuditEntry>()
            .Where(entry => entry.At >= since)
            .GroupBy(entry => entry.Action)
            .Select(group => new { Action = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Action)
            .ToListAsync();
        return [.. counts.Select(one => (one.Action, one.Count))];
    }

    private static string? Name(long? id, Dictionary<long, string> names) => id is { } known ? names.GetValueOrDefault(known) : null;
}
