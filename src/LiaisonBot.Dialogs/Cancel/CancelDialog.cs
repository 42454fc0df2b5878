using LiaisonBot.Data.Drafts;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Cancel;

internal static class CancelDialog
{
    /// <summary>
    /// The half-filled forms are forgotten; what was saved and undone is none of them. A card that is still in the chat keeps working: only its own buttons spend it.
    /// </summary>
    public static async Task LeaveAsync(Turn turn)
    {
        var drafts = await turn.Db.Set<Draft>().Where(draft => draft.PersonId == turn.Me.Id && !draft.Dialog.StartsWith(Draft.Undone)).ToListAsync();
        turn.Db.RemoveRange(drafts);
        turn.Say(turn.Words[drafts.Count == 0 ? "cancel.nothing" : "cancel.left"]);
    }
}
