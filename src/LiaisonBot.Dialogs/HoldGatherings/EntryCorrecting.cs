using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What came of a correction.</summary>
/// <param name="Entries">How many entries of the gathering count now.</param>
/// <param name="Authors">Whose entry is another now, or counts no longer, once each.</param>
internal sealed record CorrectedEntries(int Entries, IReadOnlyList<long> Authors);

/// <summary>The entries of a gathering, after who was there was put right.</summary>
internal static class EntryCorrecting
{
    /// <summary>
    /// Whoever was not there after all stands in none of them, whatever their authors wrote since; whoever was, comes into their friend's. An entry
    /// that its member has taken back is not made again: nothing that was known before is decided anew.
    /// </summary>
    public static async Task<CorrectedEntries> CorrectAsync(this Turn turn, Gathering gathering, IReadOnlySet<long> left, IReadOnlySet<long> came)
    {
        var met = await turn.Db.MetAtAsync(gathering, [.. gathering.ThoseThere()], CancellationToken.None);
        var joining = met.Where(pairing => pairing.ColleagueId != turn.Me.Id && (came.Contains(pairing.MemberId) || came.Contains(pairing.ColleagueId)))
            .GroupBy(pairing => pairing.MemberId).ToDictionary(pairings => pairings.Key, pairings => pairings.ToList());
        var (authors, count) = (new HashSet<long>(), 0);
        foreach (var entry in await turn.Db.EntriesOf(gathering.Id).Include(entry => entry.Colleagues).OrderBy(entry => entry.Id).ToListAsync())
        {
            var stay = left.Contains(entry.AuthorId) ? [] : entry.Colleagues.Where(one => !left.Contains(one.ColleagueId)).Select(one => new MetPairing(one.PairingId, entry.AuthorId, one.ColleagueId)).ToList();
            var join = entry.On == gathering.On && entry.Kind == gathering.Kind && joining.Remove(entry.AuthorId, out var found) ? found : [];
            count += stay.Count + join.Count > 0 ? 1 : 0;
            if (join.Count == 0 && stay.Count == entry.Colleagues.Count)
                continue;
            await ReviseAsync(turn, entry, [.. stay, .. join]);
            if (stay.Count < entry.Colleagues.Count)
                await turn.FollowAsync(GatheringEntries.Changed, entry.RootId ?? entry.Id);
            authors.Add(entry.AuthorId);
        }

        await turn.EnterAsync(gathering, joining);
        return new CorrectedEntries(count + joining.Count, [.. authors]);
    }

    /// <summary>A new row takes its place; with nobody left in it, it counts no longer.</summary>
    private static async Task ReviseAsync(Turn turn, Contact entry, IReadOnlyList<MetPairing> met)
    {
        if (met.Count == 0)
        {
            turn.TakeBack(entry);
        }
        else
        {
            var revised = Revised(turn, entry, met);
            turn.Db.Add(revised);
            var id = turn.Db.Entry(revised).Property(one => one.Id).CurrentValue;
            turn.Db.Entry(entry).Property(one => one.SupersededById).CurrentValue = id;
            await KeepNoteAsync(turn, entry, id);
            turn.AuditEntry("contact.edit", revised);
        }
    }

    private static Contact Revised(Turn turn, Contact entry, IReadOnlyList<MetPairing> met) => new()
    {
        AuthorId = entry.AuthorId,
        LoggedById = turn.Me.Id,
        LoggedAt = turn.Now,
        On = entry.On,
        Kind = entry.Kind,
        Tasks = entry.Tasks,
        Occasion = entry.Occasion,
        Line = entry.Line,
        NextOn = entry.NextOn,
        RootId = entry.RootId ?? entry.Id,
        Colleagues = [.. met.Select(pairing => new ContactColleague { PairingId = pairing.PairingId, ColleagueId = pairing.ColleagueId })],
    };

    /// <summary>The author's private note goes along, shown to nobody: it stays theirs alone.</summary>
    private static async Task KeepNoteAsync(Turn turn, Contact entry, long id)
    {
        if (await turn.Db.PrivateNotes.AsNoTracking().SingleOrDefaultAsync(note => note.ContactId == entry.Id) is { } note)
            turn.Db.Add(new PrivateNote { ContactId = id, AuthorId = note.AuthorId, Text = note.Text });
    }
}
