using LiaisonBot.Data.Batches;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>
/// What was made at once is taken back at once, for a short while: as if it had never been, and whoever heard of it hears that. Once anything has come of
/// one of the pairings, each is ended by itself.
/// </summary>
internal static class UndoDialog
{
    public static async Task UndoAsync(Turn turn)
    {
        if (MadePairs.Read(turn.Key!.Subject) is not { } made || await PartAsync(turn, made) is not { } part)
        {
            await GoneDialog.ShowAsync(turn);
            return;
        }

        var pairs = await turn.PairsOf(part).Include(pair => pair.Pairing).Include(pair => pair.MemberNotice).Include(pair => pair.ColleagueNotice)
            .Where(pair => pair.State == BatchPairState.Paired && pair.PairingId >= made.First && pair.PairingId <= made.Last).ToListAsync();
        if (pairs.Count == 0 || await turn.HaveBegunAsync(part, made, turn.Key.IssuedAt))
        {
            await PartDialog.ShowAsync(turn, part, PartNews.TooLate);
            return;
        }

        await SeekAgainAsync(turn, [.. pairs.Select(pair => pair.ColleagueId)]);
        var unreached = await UndoneNotice.TellAsync(turn, part.Unit.Name, pairs);
        foreach (var pair in pairs)
            TakeBack(turn, pair);
        await turn.Db.KeepRegistersAsync(part.Unit, CancellationToken.None);
        turn.Spend(() => BatchRecords.Subject(part.Batch));
        turn.Audit("batch.undo", () => BatchRecords.Subject(part.Batch));
        await PartDialog.ShowAsync(turn, part, view => view with { News = PartNews.Undone, Unreached = unreached });
    }

    /// <summary>The card was used before: how the part stands now.</summary>
    public static async Task UndoAgainAsync(Turn turn)
    {
        if (MadePairs.Read(turn.Key!.Subject) is { } made && await PartAsync(turn, made) is { } part)
            await PartDialog.ShowAsync(turn, part, PartNews.UsedBefore);
        else
            await GoneDialog.ShowAsync(turn);
    }

    private static Task<BatchPart?> PartAsync(Turn turn, MadePairs made)
    {
        var (batch, unit) = BatchPart.Read(made.Part);
        return turn.BatchPartAsync(batch, unit);
    }

    private static void TakeBack(Turn turn, BatchPair pair)
    {
        var pairing = pair.Pairing!;
        turn.Audit("batch.unpair", () => BatchRecords.Subject(pairing), pair.ColleagueId);
        (pair.State, pair.Pairing, pair.PairingId) = (BatchPairState.Suggested, null, null);
        (pair.MemberNotice, pair.ColleagueNotice) = (null, null);
        turn.Db.Remove(pairing);
    }

    /// <summary>Whoever had asked for a friend when they were paired asks again.</summary>
    private static async Task SeekAgainAsync(Turn turn, List<long> colleagues)
    {
        var since = turn.Key!.IssuedAt;
        foreach (var wish in await turn.Db.FriendWishes.Where(wish => wish.Kind == FriendWishKind.Seeks && wish.TakenBackAt == since && colleagues.Contains(wish.PersonId)).ToListAsync())
            wish.TakenBackAt = null;
    }
}
