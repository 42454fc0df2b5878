using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>Whatever entry is made for a member, here or by another slice, they are told and have the last word.</summary>
internal static class Telling
{
    /// <param name="turn">The turn that makes the entry.</param>
    /// <param name="entryId">Its id, as this turn has it.</param>
    public static async Task TellAsync(Turn turn, long entryId)
    {
        var entry = turn.Db.Contacts.Local.FindEntry(entryId)!.Entity;
        await TellAsync(turn, entry, entry.Shown(await turn.Db.KnownPairingsAsync(entry.AuthorId), hasNote: false));
    }

    /// <summary>False when the bot has no way to tell them.</summary>
    public static Task<bool> TellAsync(Turn turn, Contact entry, SavedEntry shown)
    {
        var by = turn.Me.Person.Name;
        var key = turn.IssueKeyTo(entry.AuthorId, ForMemberKeys.Told, () => RecordName.Text(entry.Id));
        return turn.TellAsync(entry.AuthorId, words => EnteredCards.Told(by, shown, key, words), Delivery.AfterQuietHours);
    }
}
