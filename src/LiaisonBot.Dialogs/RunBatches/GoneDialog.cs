using System.Linq.Expressions;
using LiaisonBot.Data.Batches;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>What an older card asks for is not the speaker's any more, or is no more: it is said why, and the batches that there are follow.</summary>
internal static class GoneDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var withdrawn = await turn.Db.WithdrawnOver(await turn.UnitsToPairAsync()).SingleOrDefaultAsync(Meant(turn));
        await ListDialog.ShowAsync(turn, withdrawn is null ? turn.Words["batch.gone"] : await WithdrawnAsync(turn, withdrawn));
    }

    private static async Task<string> WithdrawnAsync(Turn turn, Batch batch) => turn.Words.Say(
        "batch.gone.withdrawn",
        ("name", batch.Name),
        ("day", turn.Clock.DayOf(batch.WithdrawnAt!.Value)),
        ("unit", await turn.Db.Units.Where(unit => unit.Id == batch.UnitId).Select(unit => unit.Name).SingleAsync()));

    /// <summary>The batch of the pressed card: its key knows, or else the press claims one.</summary>
    private static Expression<Func<Batch, bool>> Meant(Turn turn)
    {
        if (turn.Key is not { } key)
            return turn.ClaimedBatch();
        var id = BatchPart.Read(MadePairs.Read(key.Subject)?.Part ?? key.Subject).Batch ?? BatchRecords.IdIn(key.Outcome);
        return batch => batch.Id == id;
    }
}
