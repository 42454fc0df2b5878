using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Objections;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What came of a correction.</summary>
/// <param name="Members">How many members have entries of the gathering that count now.</param>
/// <param name="Authors">Whose entry lost somebody, or counts no longer, once each.</param>
internal sealed record CorrectedEntries(int Members, IReadOnlyList<long> Authors);

/// <summary>The entries of a gathering, after who was there was put right.</summary>
internal static class EntryCorrecting
{
    /// <summary>
    /// Whoever was not there after all stands in none of them, whatever their authors wrote since; whoever was, comes into their friend's as long as
    /// it says what was logged and no more, and otherwise into one of its own. An entry that its member has taken back is not made again: nothing
    /// that was known before is decided anew.
    /// </summary>
    public static async Task<CorrectedEntries> CorrectAsync(this Turn turn, Gathering gathering, IReadOnlySet<long> left, IReadOnlySet<long> came)
    {
        var met = await turn.Db.MetAtAsync(gathering, [.. gathering.ThoseThere()], CancellationToken.None);
        var joining = met.Where(pairing => pairing.ColleagueId != turn.Me.Id && (came.Contains(pairing.MemberId) || came.Contains(pairing.ColleagueId)))
            .GroupBy(pairing => pairing.MemberId).ToDictionary(pairings => pairings.Key, pairings => pairings.ToList());
        var (authors, members) = (new HashSet<long>(), joining.Keys.ToHashSet());
        foreach (var entry in await turn.Db.EntriesOf(gathering.Id).Include(entry => entry.Colleagues).OrderBy(entry => entry.Id).ToListAsync())
        {
            var stay = left.Contains(entry.AuthorId) ? [] : entry.Colleagues.Where(one => !left.Contains(one.ColleagueId)).Select(one => new MetPairing(one.PairingId, entry.AuthorId, one.ColleagueId)).ToList();
            var join = IsAsLogged(entry, gathering) && joining.Remove(entry.AuthorId, out var found) ? found : [];
            var hasLost = stay.Count < entry.Colleagues.Count;
            if (stay.Count + join.Count > 0)
                members.Add(entry.AuthorId);
            if (join.Count > 0)
                await turn.FollowEnteredAsync(await ReviseAsync(turn, entry, [.. stay, .. join]));
            else if (hasLost)
            {
                await LoseAsync(turn, entry, stay);
                authors.Add(entry.AuthorId);
            }

            if (hasLost && !await IsAwaitedAsync(turn, entry, stay))
                await turn.FollowAsync(GatheringEntries.Changed, entry.RootId ?? entry.Id);
        }

        await turn.EnterAsync(gathering, joining);
        return new CorrectedEntries(members.Count, [.. authors]);
    }

    /// <summary>It says what was logged of everybody: what its author wrote into it since is about those who stand in it, and about nobody else.</summary>
    private static bool IsAsLogged(Contact entry, Gathering gathering) =>
        (entry.On, entry.Kind, entry.Line) == (gathering.On, gathering.Kind, gathering.Line)
        && entry is { Occasion: null, Tasks: FriendTasks.None, NextOn: null };

    /// <summary>Whether one of those who stay waits for it to be corrected: that somebody else is taken out of it is no answer to them.</summary>
    private static Task<bool> IsAwaitedAsync(Turn turn, Contact entry, IReadOnlyList<MetPairing> stay)
    {
        var (root, people) = (entry.RootId ?? entry.Id, stay.Select(one => one.ColleagueId).ToList());
        return turn.Db.Objections.AnyAsync(one => one.RootId == root && one.State == ObjectionState.CorrectionAsked && people.Contains(one.ObjectorId));
    }

    /// <summary>With nobody left in it, it counts no longer.</summary>
    private static async Task LoseAsync(Turn turn, Contact entry, List<MetPairing> stay)
    {
        if (stay.Count == 0)
            turn.TakeBack(entry);
        else
            await ReviseAsync(turn, entry, stay);
    }

    /// <summary>A new row takes its place.</summary>
    private static async Task<Contact> ReviseAsync(Turn turn, Contact entry, IReadOnlyList<MetPairing> met)
    {
        var revised = Revised(turn, entry, met);
        turn.Db.Add(revised);
        var id = turn.Db.Entry(revised).Property(one => one.Id).CurrentValue;
        turn.Db.Entry(entry).Property(one => one.SupersededById).CurrentValue = id;
        await KeepNoteAsync(turn, entry, id);
        turn.AuditEntry("contact.edit", revised);
        return revised;
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
