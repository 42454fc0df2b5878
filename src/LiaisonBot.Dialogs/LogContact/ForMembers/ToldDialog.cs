using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>The member for whom a contact was entered: it is theirs to look at, to edit, and to take back as not right, however late that is.</summary>
internal static class ToldDialog
{
    public static async Task LookAsync(Turn turn) => await SavedDialog.ShowAsync(turn, await turn.SubjectAsync(), SavedNews.Standing);

    public static async Task RejectAsync(Turn turn)
    {
        var entry = await turn.SubjectAsync();
        if (entry.LoggedById == turn.Me.Id || entry.VoidedAt is not null || entry.SupersededById is not null)
        {
            await SavedDialog.ShowAsync(turn, entry, SavedNews.ChangedSince);
            return;
        }

        entry.VoidedAt = turn.Now;
        turn.Spend(() => Entries.Subject(entry));
        turn.AuditEntry("contact.reject", entry);
        await turn.FollowAsync(Entries.Changed, entry.RootId ?? entry.Id);
        var shown = entry.Shown(await turn.Db.KnownPairingsAsync(turn.Me.Id), hasNote: false);
        var name = turn.Me.Person.Name;
        await turn.TellAsync(entry.LoggedById, words => EnteredCards.Rejected(name, shown, words), Delivery.AfterQuietHours);
        await SavedDialog.ShowAsync(turn, entry, SavedNews.Undone);
    }
}
