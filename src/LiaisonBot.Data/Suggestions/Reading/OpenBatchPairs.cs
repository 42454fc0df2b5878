using LiaisonBot.Data.Batches;

namespace LiaisonBot.Data.Suggestions.Reading;

public static class OpenBatchPairs
{
    /// <summary>Pairs that wait in a batch. As chats list batches: this year's, and those that were to be done in it.</summary>
    public static IQueryable<BatchPair> PairsInOpenBatches(this LiaisonDb db, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        var begin = new DateOnly(day.Year, 1, 1);
        var open = db.Batches.Where(batch => batch.OpenedOn >= begin || batch.DueOn >= begin).Select(batch => batch.Id);
        return db.BatchPairs.Where(pair => open.Contains(pair.BatchId) && (pair.State == BatchPairState.Suggested || pair.State == BatchPairState.Held));
    }
}
