using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>What was entered for a member is taken back by who entered it, for some hours and as long as the member left it as it was.</summary>
internal static class UndoDialog
{
    public static async Task UndoAsync(Turn turn)
    {
        if (await turn.EntryForOthersAsync(RecordName.Id(turn.Key!.Subject)) is not { } entry || await turn.EnteredForOthersAsync(entry.Id) is not { } entered)
        {
            turn.Say(turn.Words["logfor.not_yours"]);
            return;
        }

        var isLate = turn.Now > entry.LoggedAt.AddHours(turn.Programme.UndoHours);
        if (isLate || entered.News != ForNews.Standing)
        {
            turn.Show(ForCards.Saved(isLate && entered.News == ForNews.Standing ? entered with { News = ForNews.TooLate } : entered, turn.Words));
            return;
        }

        entry.VoidedAt = turn.Now;
        turn.Spend(() => Entries.Subject(entry));
        turn.AuditEntry("contact.undo", entry);
        await turn.FollowAsync(Entries.Changed, entry.RootId ?? entry.Id);
        var by = turn.Me.Person.Name;
        await turn.TellAsync(entry.AuthorId, words => ForCards.TakenBack(by, entered.Entry, words), Delivery.AfterQuietHours);
        turn.Show(ForCards.Saved(entered with { News = ForNews.Undone }, turn.Words));
    }

    public static async Task UndoAgainAsync(Turn turn)
    {
        if (await turn.EnteredForOthersAsync(RecordName.Id(turn.Key!.Subject)) is { } entered)
            turn.Show(ForCards.Saved(entered, turn.Words));
    }
}
