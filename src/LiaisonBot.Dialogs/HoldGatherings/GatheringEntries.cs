using System.Globalization;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>A gathering as entries of the activity handbook (C3).</summary>
internal static class GatheringEntries
{
    /// <summary>What other slices follow from: an entry was made for a member, who is to be told.</summary>
    private const string Entered = "contact.entered";

    /// <summary>An entry was corrected or undone.</summary>
    public const string Changed = "contact.changed";

    /// <summary>
    /// One entry for each member who was there, with those of their own colleagues who were: so it counts for the month of these pairings
    /// (C1), and for nobody else's. A pairing in which the speaker is the colleague is for others to keep.
    /// </summary>
    /// <returns>How many entries there are.</returns>
    public static async Task<int> EnterAsync(this Turn turn, Gathering gathering, IReadOnlyCollection<long> present)
    {
        var met = await turn.Db.MetAtAsync(gathering, present, CancellationToken.None);
        var members = met.Where(pairing => pairing.ColleagueId != turn.Me.Id).GroupBy(pairing => pairing.MemberId).ToDictionary(pairings => pairings.Key, pairings => pairings.ToList());
        await turn.EnterAsync(gathering, members);
        return members.Count;
    }

    /// <summary>An entry for each of these members, with the pairings in which they met their colleagues; the others are told of theirs.</summary>
    public static async Task EnterAsync(this Turn turn, Gathering gathering, IReadOnlyDictionary<long, List<MetPairing>> members)
    {
        foreach (var member in members)
        {
            var entry = Entry(turn, gathering, member.Key, member.Value);
            turn.Db.Add(entry);
            turn.Db.Add(new GatheringContact { Contact = entry, GatheringId = gathering.Id });
            turn.AuditEntry(member.Key == turn.Me.Id ? "contact.save" : "contact.save-for", entry);
            await turn.FollowEnteredAsync(entry);
        }
    }

    /// <summary>Its member has met those whom they are reminded of, and is told of it, with the last word.</summary>
    public static async Task FollowEnteredAsync(this Turn turn, Contact entry)
    {
        await turn.FollowAsync(RemindedPerson.DutyDone, entry.AuthorId);
        if (entry.AuthorId != turn.Me.Id)
            await turn.FollowAsync(Entered, turn.Db.Entry(entry).Property(contact => contact.Id).CurrentValue);
    }

    /// <summary>All of them count no longer, whatever their authors wrote into them since; the rows stay. The authors, once each.</summary>
    public static async Task<IReadOnlyList<long>> TakeBackAsync(this Turn turn, Gathering gathering)
    {
        var entries = await turn.Db.EntriesOf(gathering.Id).Include(entry => entry.Colleagues).OrderBy(entry => entry.Id).ToListAsync();
        foreach (var entry in entries)
        {
            turn.TakeBack(entry);
            await turn.FollowAsync(Changed, entry.RootId ?? entry.Id);
        }

        return [.. entries.Select(entry => entry.AuthorId).Distinct()];
    }

    /// <summary>It counts no longer; the row stays.</summary>
    public static void TakeBack(this Turn turn, Contact entry)
    {
        entry.VoidedAt = turn.Now;
        turn.AuditEntry("contact.undo", entry);
    }

    /// <summary>Notes in the audit what was done to an entry, once for everybody it is about.</summary>
    public static void AuditEntry(this Turn turn, string action, Contact entry)
    {
        foreach (var colleague in entry.Colleagues)
            turn.Audit(action, () => string.Create(CultureInfo.InvariantCulture, $"contact:{entry.Id}"), colleague.ColleagueId);
    }

    private static Contact Entry(Turn turn, Gathering gathering, long member, IEnumerable<MetPairing> met) => new()
    {
        AuthorId = member,
        LoggedById = turn.Me.Id,
        LoggedAt = turn.Now,
        On = gathering.On,
        Kind = gathering.Kind,
        Line = gathering.Line,
        Colleagues = [.. met.Select(pairing => new ContactColleague { PairingId = pairing.PairingId, ColleagueId = pairing.ColleagueId })],
    };
}
