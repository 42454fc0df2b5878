using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Suggestions;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>Puts the pairs that are suggested into a batch. What is held or paired there stays; all else is suggested anew.</summary>
internal sealed class BatchSuggesting(SuggestionDesk desk)
{
    /// <summary>Who comes first in a list after those who asked: as the document names them for the first batch.</summary>
    private static readonly Care[] First = [Care.HighLevelTalent, Care.InDifficulty, Care.YoungTeacher, Care.NewHire];

    /// <summary>False while the pairs are being made.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="batch">With its pairs.</param>
    /// <param name="unit">That opened it.</param>
    public async Task<bool> FillAsync(Turn turn, Batch batch, Unit unit)
    {
        var order = new SuggestionOrder(unit, turn.Today)
        {
            Categories = batch.WhoseTurn,
            Settled = [.. batch.Pairs.Where(pair => pair.State == BatchPairState.Held).Select(pair => new Friendship(pair.MemberId, pair.ColleagueId))],
        };
        if (await desk.AskAsync(turn, order, anew: turn.Input(Verbs.Waited).Length == 0) is not { } made)
            return false;
        foreach (var pair in batch.Pairs.Where(pair => pair.State is BatchPairState.Suggested or BatchPairState.Skipped).ToList())
        {
            batch.Pairs.Remove(pair);
            turn.Db.Remove(pair);
        }

        // A colleague whom an earlier part of this batch paired, and who has no friend any more, keeps that line.
        var known = batch.Pairs.Select(pair => pair.ColleagueId).ToHashSet();
        foreach (var pair in made.Pairs.Where(pair => !known.Contains(pair.ColleagueId)).OrderBy(pair => Rank(made[pair.ColleagueId])))
            batch.Pairs.Add(new BatchPair { UnitId = made.UnitOf(pair.MemberId).DeskId(), MemberId = pair.MemberId, ColleagueId = pair.ColleagueId, Reasons = pair.Reasons });
        batch.SuggestedAt = turn.Now;
        return true;
    }

    private static int Rank(Candidate colleague)
    {
        if (colleague.Trait.Seeks)
            return -1;
        var rank = Array.FindIndex(First, need => colleague.Trait.Care.HasFlag(need));
        return rank < 0 ? First.Length : rank;
    }
}
