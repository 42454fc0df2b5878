using LiaisonBot.Data.CardKeys;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>The speaker's half-filled form, kept from turn to turn.</summary>
internal static class Drafts
{
    /// <summary>The form left half filled, while its card can still be saved.</summary>
    public static async Task<LogContactDraft?> UnfinishedAsync(this Turn turn)
    {
        if (LogContactDraft.Read(await turn.DraftAsync(LogContactDraft.Dialog)) is not { } draft)
            return null;
        var key = await turn.Db.Set<CardKey>().SingleOrDefaultAsync(key => key.Key == draft.Key && key.PersonId == turn.Me.Id);
        return key is { IsSpent: false } && key.ExpiresAt > turn.Now ? draft : null;
    }

    public static Task KeepAsync(this Turn turn, LogContactDraft draft) => turn.KeepDraftAsync(LogContactDraft.Dialog, draft.Write());

    /// <summary>What was typed into the pressed card is kept.</summary>
    public static Task KeepAsync(this Turn turn, LogContactForm form) => turn.KeepAsync(new LogContactDraft(form, turn.Key!.Key, null, []));

    /// <summary>The pressed card is done with; a draft of another form stays.</summary>
    public static async Task DropOwnDraftAsync(this Turn turn)
    {
        if (LogContactDraft.Read(await turn.DraftAsync(LogContactDraft.Dialog)) is { } draft && draft.Key == turn.Key!.Key)
            await turn.KeepDraftAsync(LogContactDraft.Dialog, null);
    }
}
