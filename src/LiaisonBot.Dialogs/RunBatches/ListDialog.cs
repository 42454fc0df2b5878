using LiaisonBot.Data.Batches;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>"结对批次": the batches that concern the speaker's units, and in which of them pairs wait for the speaker.</summary>
internal static class ListDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var parts = await turn.BatchPartsAsync();
        var page = ListPage.Asked(turn.Input(ListPage.Name), parts.Count);
        turn.ShowPage(ListCard.Of(await LinesAsync(turn, parts, page), page, turn.Words));
    }

    /// <summary>From its beginning, with what is to be said first, in the place of the card that was pressed.</summary>
    public static async Task ShowAsync(Turn turn, string notice)
    {
        var parts = await turn.BatchPartsAsync();
        var page = ListPage.Asked("", parts.Count);
        turn.Show(ListCard.Of(await LinesAsync(turn, parts, page), page, turn.Words, notice));
    }

    private static async Task<IReadOnlyList<BatchLine>> LinesAsync(Turn turn, IReadOnlyList<BatchPart> parts, ListPage page)
    {
        var shown = parts.Skip(page.Skipped).Take(page.Length).ToList();
        var (batches, units) = (shown.Select(part => part.Batch.Id).ToList(), shown.Select(part => part.Unit.Id).ToList());
        var open = await turn.Db.OpenPairs(turn.Today).Where(pair => batches.Contains(pair.BatchId) && units.Contains(pair.UnitId))
            .GroupBy(pair => new { pair.BatchId, pair.UnitId, pair.State })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => (one.Key.BatchId, one.Key.UnitId, one.Key.State), one => one.Count);
        return [.. shown.Select(part => new BatchLine(part, Count(part, BatchPairState.Suggested), Count(part, BatchPairState.Held)))];

        int Count(BatchPart part, BatchPairState state) => open.GetValueOrDefault((part.Batch.Id, part.Unit.Id, state));
    }
}
