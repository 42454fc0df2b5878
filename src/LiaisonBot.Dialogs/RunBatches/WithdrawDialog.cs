using LiaisonBot.Data.Batches;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>
/// The unit that opened a batch takes it back, asked once, as long as nobody is paired in it: its pairs go, and the units that had some to look
/// at hear of it. What was made already is taken back by whoever made it, or ended one by one.
/// </summary>
internal static class WithdrawDialog
{
    public static async Task AskAsync(Turn turn)
    {
        if (await turn.ClaimedPartAsync() is not { IsOpener: true } part)
            await GoneDialog.ShowAsync(turn);
        else if (await turn.HasPairedAsync(part.Batch))
            await PartDialog.StandAsync(turn, part, PartNews.StaysOpen);
        else
            turn.Show(WithdrawCard.Ask(part, await OpenPairsAsync(turn, part.Batch.Id), turn.IssueKey(Keys.Part, part.Name), turn.Words));
    }

    public static async Task WithdrawAsync(Turn turn)
    {
        if (await PartDialog.PressedAsync(turn) is not { IsOpener: true } part)
        {
            await GoneDialog.ShowAsync(turn);
            return;
        }

        var batch = part.Batch;
        await turn.LoadPairsAsync(batch);
        if (batch.Pairs.Any(pair => pair.State == BatchPairState.Paired))
        {
            await PartDialog.StandAsync(turn, part, PartNews.StaysOpen);
            return;
        }

        await Notices.WithdrawnAsync(turn, part, [.. batch.Pairs.Where(pair => pair.IsOpen).Select(pair => pair.UnitId).Distinct()]);
        turn.Db.RemoveRange([.. batch.Pairs]);
        (batch.WithdrawnAt, batch.WithdrawnById) = (turn.Now, turn.Me.Id);
        turn.Spend(() => BatchRecords.Subject(batch));
        turn.Audit("batch.withdraw", () => BatchRecords.Subject(batch));
        turn.Show(WithdrawCard.Done(part, turn.Words));
    }

    private static Task<int> OpenPairsAsync(Turn turn, long batch) => turn.Db.BatchPairs.CountAsync(pair =>
        pair.BatchId == batch && (pair.State == BatchPairState.Suggested || pair.State == BatchPairState.Held));
}
