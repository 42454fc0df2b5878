using System.Linq.Expressions;
using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>A batch as one of the speaker's units has to do with it: the unit that opened it, or one below.</summary>
internal sealed record BatchPart(Batch Batch, Unit Unit)
{
    /// <summary>Whether the unit opened it, and so has its pairs suggested anew.</summary>
    public bool IsOpener => Batch.UnitId == Unit.Id;

    /// <summary>Whether the unit decides on this member: of whoever has moved to another branch since, that one does.</summary>
    public bool Has(SuggestionScene scene, long memberId) =>
        scene.People.FirstOrDefault(person => person.Id == memberId) is { } member
        && scene.Units.First(unit => unit.Id == member.UnitId) is var unit && (unit.Id == Unit.Id || unit.DeskId() == Unit.Id);

    public string Name => $"{RecordName.Text(Batch.Id)}-{RecordName.Text(Unit.Id)}";

    /// <summary>As which its pairs are looked at: another once they were suggested anew, whatever is decided of single ones.</summary>
    public string Seen => RecordName.Text(Batch.Version);

    public static (long? Batch, long? Unit) Read(string? name) =>
        name?.Split('-') is [var batch, var unit] ? (RecordName.Id(batch), RecordName.Id(unit)) : (null, null);
}

/// <summary>The unit that opened a batch and what it is called there: one alone has both.</summary>
internal sealed record BatchName(long UnitId, string Name)
{
    public static BatchName Of(Batch batch) => new(batch.UnitId, batch.Name);

    public static BatchName? Read(string name) => name.Split(':') is [var unit, var called] && RecordName.Id(unit) is { } id ? new BatchName(id, called) : null;

    public override string ToString() => $"{RecordName.Text(UnitId)}:{Name}";
}

/// <summary>Batches and their pairs, found in a turn among those that are the speaker's to see.</summary>
internal static class BatchRecords
{
    private static readonly RecordName Name = new("batch");
    private static readonly RecordName PairingName = new("pairing");

    public static string Subject(Batch batch) => Name.Of(batch.Id);

    public static string Subject(BatchPair pair) => Name.Of(pair.BatchId);

    public static string Subject(Pairing pairing) => PairingName.Of(pairing.Id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    /// <summary>The newest first, each for every unit of the speaker's that it concerns.</summary>
    public static async Task<IReadOnlyList<BatchPart>> BatchPartsAsync(this Turn turn)
    {
        var desks = await turn.UnitsToPairAsync();
        var mine = await desks.OrderBy(unit => unit.Path).ToListAsync();
        var batches = await turn.Db.BatchesOver(desks).Current(turn.Today).OrderByDescending(batch => batch.Id).ToListAsync();
        var openers = batches.Select(batch => batch.UnitId).ToList();
        var units = await turn.Db.Units.AsNoTracking().Where(unit => openers.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id);
        return [.. batches.SelectMany(batch => mine.Where(unit => unit.IsWithin(units[batch.UnitId])).Select(unit => new BatchPart(batch, unit)))];
    }

    /// <summary>Null for what is not the speaker's, and for what was withdrawn.</summary>
    public static Task<BatchPart?> BatchPartAsync(this Turn turn, long? batchId, long? unitId) => turn.BatchPartAsync(unitId, batch => batch.Id == batchId);

    /// <summary>The part that a press claims.</summary>
    public static Task<BatchPart?> ClaimedPartAsync(this Turn turn) => turn.BatchPartAsync(RecordName.Id(turn.Input(Verbs.Unit)), turn.ClaimedBatch());

    public static Expression<Func<Batch, bool>> ClaimedBatch(this Turn turn)
    {
        var id = RecordName.Id(turn.Input(Verbs.Batch));
        return BatchName.Read(turn.Input(Verbs.Named)) is { } named ? batch => batch.UnitId == named.UnitId && batch.Name == named.Name : batch => batch.Id == id;
    }

    private static async Task<BatchPart?> BatchPartAsync(this Turn turn, long? unitId, Expression<Func<Batch, bool>> claimed)
    {
        var unit = await (await turn.UnitsToPairAsync()).SingleOrDefaultAsync(one => one.Id == unitId);
        if (unit is null)
            return null;
        var batch = await turn.Db.BatchesOver(turn.Db.Units.Where(one => one.Id == unitId)).SingleOrDefaultAsync(claimed);
        return batch is null ? null : new BatchPart(batch, unit);
    }

    /// <summary>All pairs of the batch, in it.</summary>
    public static Task LoadPairsAsync(this Turn turn, Batch batch)
    {
        var id = batch.Id;
        return turn.Db.BatchPairs.Where(pair => pair.BatchId == id).LoadAsync();
    }

    /// <summary>Whether anybody was paired in it: then it is not taken back any more.</summary>
    public static Task<bool> HasPairedAsync(this Turn turn, Batch batch)
    {
        var id = batch.Id;
        return turn.Db.BatchPairs.AnyAsync(pair => pair.BatchId == id && pair.State == BatchPairState.Paired);
    }

    /// <summary>The pairs of which the unit decides, those that need it most first.</summary>
    public static IQueryable<BatchPair> PairsOf(this Turn turn, BatchPart part)
    {
        var (batch, unit) = (part.Batch.Id, part.Unit.Id);
        return turn.Db.BatchPairs.Where(pair => pair.BatchId == batch && pair.UnitId == unit).OrderBy(pair => pair.Id);
    }

    /// <summary>These people of the whole school as they stand today.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="people">Who.</param>
    /// <param name="settled">Pairs that are to be left alone though no record says so yet.</param>
    public static async Task<SuggestionScene> SceneAsync(this Turn turn, IReadOnlyCollection<long> people, IReadOnlyCollection<Friendship>? settled = null)
    {
        var school = await turn.Db.Units.AsNoTracking().SingleAsync(unit => unit.ParentId == null);
        return await new SceneReader(turn.Db, turn.Clock, turn.Programme.Pairing)
            .ReadAsync(new SuggestionOrder(school, turn.Today) { People = people, Settled = settled ?? [] }, CancellationToken.None);
    }

    /// <summary>A pair of which the speaker decides, with its part.</summary>
    public static async Task<(BatchPair Pair, BatchPart Part)?> PairAsync(this Turn turn, long? claimed)
    {
        if (await turn.Db.BatchPairs.SingleOrDefaultAsync(pair => pair.Id == claimed) is not { } pair)
            return null;
        return await turn.BatchPartAsync(pair.BatchId, pair.UnitId) is { } part ? (pair, part) : null;
    }
}
