using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>What was entered for a member is taken back by who entered it, for some hours and as long as the member left it as it was.</summary>
internal static class UndoDialog
{
    public static async Task UndoAsync(Turn turn)
    {
        if (await turn.EntryForOthersAsync(RecordName.Id(turn.Key!.Subject)) is not { } entry)
        {
            turn.Say(turn.Words["logfor.not_yours"]);
            return;
        }

        var entered = await turn.EnteredAsync(entry);
        var isLate = turn.Now > entry.LoggedAt.AddHours(turn.Programme.UndoHours);
        if (isLate || entered.News != EnteredNews.Standing)
        {
            turn.Show(EnteredCards.Saved(isLate && entered.News == EnteredNews.Standing ? entered with { News = EnteredNews.TooLate } : entered, turn.Words));
            return;
        }

        entry.VoidedAt = turn.Now;
        turn.Spend(() => Entries.Subject(entry));
        turn.AuditEntry("contact.undo", entry);
        await turn.FollowAsync(Entries.Changed, entry.RootId ?? entry.Id);
        var by = turn.Me.Person.Name;
        await turn.TellAsync(entry.AuthorId, words => EnteredCards.TakenBack(by, entered.Entry, words), Delivery.AfterQuietHours);
        turn.Show(EnteredCards.Saved(entered with { News = EnteredNews.Undone }, turn.Words));
    }

    public static async Task UndoAgainAsync(Turn turn)
    {
        if (await turn.EnteredForOthersAsync(RecordName.Id(turn.Key!.Subject)) is { } entered)
            turn.Show(EnteredCards.Saved(entered, turn.Words));
    }
}
