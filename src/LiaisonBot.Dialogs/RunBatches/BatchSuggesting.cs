using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Suggestions;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>What filling a batch has come to, besides the pairs that stand in it.</summary>
/// <param name="Held">How many pairs stay since a branch held them.</param>
/// <param name="Swapped">How many stay since a branch put the member in.</param>
/// <param name="IsElsewhere">Whether some whose turn it is stand in another open batch, and so were left to that one.</param>
/// <param name="IsShort">Whether some have no friend and none could be suggested.</param>
internal sealed record BatchFill(int Held, int Swapped, bool IsElsewhere, bool IsShort);

/// <summary>
/// Puts the pairs that are suggested into a batch. What a branch has decided there stays: pairs that are held, swapped or paired. All else is
/// suggested anew; and nobody is taken whom another open batch is to pair.
/// </summary>
internal sealed class BatchSuggesting(SuggestionDesk desk)
{
    /// <summary>Who comes first in a list after those who asked: as the document names them for the first batch.</summary>
    private static readonly Care[] First = [Care.HighLevelTalent, Care.InDifficulty, Care.YoungTeacher, Care.NewHire];

    /// <summary>Null while the pairs are being made.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="batch">With its pairs.</param>
    /// <param name="unit">That opened it.</param>
    public async Task<BatchFill?> FillAsync(Turn turn, Batch batch, Unit unit)
    {
        var (id, kept) = (batch.Id, batch.Pairs.Where(pair => pair.IsKept).ToList());
        var others = await turn.Db.OpenPairs(turn.Today).Where(pair => pair.BatchId != id).OrderBy(pair => pair.Id)
            .Select(pair => new Friendship(pair.MemberId, pair.ColleagueId, null, false)).ToListAsync();
        var order = new SuggestionOrder(unit, turn.Today)
        {
            Categories = batch.WhoseTurn,
            Settled = [.. kept.Select(pair => new Friendship(pair.MemberId, pair.ColleagueId)), .. others],
        };
        if (await desk.AskAsync(turn, order, anew: turn.Input(Verbs.Waited).Length == 0) is not { } made)
            return null;
        foreach (var pair in batch.Pairs.Where(pair => pair.State != BatchPairState.Paired && !pair.IsKept).ToList())
        {
            batch.Pairs.Remove(pair);
            turn.Db.Remove(pair);
        }

        // A colleague whom an earlier part of this batch paired, and who has no friend any more, keeps that line.
        var known = batch.Pairs.Select(pair => pair.ColleagueId).ToHashSet();
        foreach (var pair in made.Pairs.Where(pair => !known.Contains(pair.ColleagueId)).OrderBy(pair => Rank(made[pair.ColleagueId])))
            batch.Pairs.Add(new BatchPair { UnitId = made.UnitOf(pair.MemberId).DeskId(), MemberId = pair.MemberId, ColleagueId = pair.ColleagueId, Reasons = pair.Reasons });
        batch.SuggestedAt = turn.Now;
        var held = kept.Count(pair => pair.State == BatchPairState.Held);
        return new BatchFill(held, kept.Count - held, await AreElsewhereAsync(turn, batch, unit, others), made.Colleagues.Any());
    }

    private static async Task<bool> AreElsewhereAsync(Turn turn, Batch batch, Unit unit, List<Friendship> others)
    {
        if (others.Count == 0)
            return false;
        var inTurn = await turn.Db.InTurn(batch, turn.Db.Units.Within(unit), turn.Today).Where(person => !person.IsPaired)
            .Select(person => person.PersonId).ToHashSetAsync();
        return others.Any(pair => inTurn.Contains(pair.ColleagueId));
    }

    private static int Rank(Candidate colleague)
    {
        if (colleague.Trait.Seeks)
            return -1;
        var rank = Array.FindIndex(First, need => colleague.Trait.Care.HasFlag(need));
        return rank < 0 ? First.Length : rank;
    }
}
