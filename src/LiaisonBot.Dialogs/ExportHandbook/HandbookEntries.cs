using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ExportHandbook;

/// <summary>One of the member's contacts as it stands.</summary>
internal sealed record HandbookEntry(long Id, DateOnly On, ContactKind Kind, FriendTasks Tasks, string Line, DateOnly? NextOn)
{
    public IReadOnlyList<string> Colleagues { get; init; } = [];
}

internal sealed record HandbookPairing(string Colleague, PairingOrigin Origin, string? Batch, DateOnly From, DateOnly? To, string? Plan);

/// <summary>What the handbook is made from. What was undone, or replaced by an edit, does not stand in it.</summary>
internal static class HandbookEntries
{
    public static async Task<IReadOnlyList<HandbookEntry>> EntriesAsync(this ExportOrder order, long memberId, CancellationToken cancellation)
    {
        var (first, last) = (order.First, order.Last);
        var db = order.Turn.Db;
        return await (
            from contact in db.Contacts.AsNoTracking().Live()
            where contact.AuthorId == memberId && contact.On >= first && contact.On <= last
            orderby contact.On, contact.Id
            select new HandbookEntry(contact.Id, contact.On, contact.Kind, contact.Tasks, contact.Line, contact.NextOn)
            {
                Colleagues = (from met in contact.Colleagues
                              join person in db.People on met.ColleagueId equals person.Id
                              orderby met.PairingId
                              select person.Name).ToList(),
            }).ToListAsync(cancellation);
    }

    public static async Task<IReadOnlyList<HandbookPairing>> PairingsAsync(this ExportOrder order, long memberId, CancellationToken cancellation)
    {
        var (first, last) = (order.First, order.Last);
        return await order.Turn.Db.Pairings.AsNoTracking().OfMember(memberId)
            .Where(pairing => pairing.StartedOn <= last && (pairing.EndedOn == null || pairing.EndedOn >= first))
            .OrderBy(pairing => pairing.StartedOn).ThenBy(pairing => pairing.Id)
            .Select(pairing => new HandbookPairing(
                pairing.Colleague!.Name, pairing.Origin, pairing.Batch, pairing.StartedOn, pairing.EndedOn, pairing.Plan))
            .ToListAsync(cancellation);
    }

    /// <summary>The speaker's private notes by contact; none where the command line asks, whoever it asks for.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> OwnNotesAsync(this ExportOrder order, CancellationToken cancellation)
    {
        if (order.IsFromCommandLine)
            return new Dictionary<long, string>();
        var (first, last) = (order.First, order.Last);
        var entries = order.Turn.OwnEntries().Live().Where(contact => contact.On >= first && contact.On <= last).Select(contact => contact.Id);
        return await order.Turn.OwnNotes().AsNoTracking().Where(note => entries.Contains(note.ContactId))
            .ToDictionaryAsync(note => note.ContactId, note => note.Text, cancellation);
    }
}
