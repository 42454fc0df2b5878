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
    private const int MostKey = 64;

    /// <summary>The key to take these pairs back, which this turn has made.</summary>
    public static string? KeyOf(Turn turn, BatchPart part, IReadOnlyList<BatchPair> made) => made.Count == 0
        ? null
        : turn.IssueKeyOnceSaved(
            Keys.Made,
            () => new MadePairs(part.Name, made.Min(pair => pair.Pairing!.Id), made.Max(pair => pair.Pairing!.Id)).ToString(),
            TimeSpan.FromHours(turn.Programme.UndoHours));

    /// <summary>The same key on a further page of the card that offered it; like any other it is looked up when it is pressed.</summary>
    public static string? KeyAlong(Turn turn) => turn.Input(Verbs.UndoKey) is { Length: > 0 and <= MostKey } key ? key : null;

    public static async Task UndoAsync(Turn turn)
    {
        if (MadePairs.Read(turn.Key!.Subject) is not { } made || await PartAsync(turn, made) is not { } part)
        {
            turn.Say(turn.Words["batch.gone"]);
            return;
        }

        var pairs = await turn.PairsOf(part).Include(pair => pair.Pairing).Include(pair => pair.MemberNotice).Include(pair => pair.ColleagueNotice)
            .Where(pair => pair.State == BatchPairState.Paired && pair.PairingId >= made.First && pair.PairingId <= made.Last).ToListAsync();
        if (pairs.Count == 0 || await HaveBegunAsync(turn, part, made))
        {
            await PartDialog.ShowAsync(turn, part, PartNews.TooLate);
            return;
        }

        await SeekAgainAsync(turn, [.. pairs.Select(pair => pair.ColleagueId)]);
        var unreached = await UndoneNotice.TellAsync(turn, part.Unit.Name, pairs);
        foreach (var pair in pairs)
            TakeBack(turn, pair);
        turn.Spend(() => BatchRecords.Subject(part.Batch));
        turn.Audit("batch.undo", () => BatchRecords.Subject(part.Batch));
        await PartDialog.ShowAsync(turn, part, view => view with { News = PartNews.Undone, Unreached = unreached });
    }

    /// <summary>The card was used before: how the part stands now.</summary>
    public static async Task UndoAgainAsync(Turn turn)
    {
        if (MadePairs.Read(turn.Key!.Subject) is { } made && await PartAsync(turn, made) is { } part)
            await PartDialog.ShowAsync(turn, part, PartNews.Standing);
        else
            turn.Say(turn.Words["batch.gone"]);
    }

    private static Task<BatchPart?> PartAsync(Turn turn, MadePairs made)
    {
        var (batch, unit) = BatchPart.Read(made.Part);
        return turn.BatchPartAsync(batch, unit);
    }

    /// <summary>Whether one has ended or has a plan, a record leans on one, or a register that was filed since names them.</summary>
    private static async Task<bool> HaveBegunAsync(Turn turn, BatchPart part, MadePairs made)
    {
        var (db, path, since) = (turn.Db, part.Unit.Path, turn.Key!.IssuedAt);
        var pairings = db.BatchPairs.Where(pair => pair.BatchId == part.Batch.Id && pair.UnitId == part.Unit.Id && pair.PairingId >= made.First && pair.PairingId <= made.Last)
            .Select(pair => pair.Pairing!);
        var ids = pairings.Select(pairing => (long?)pairing.Id);
        return await pairings.AnyAsync(pairing => pairing.EndedOn != null || pairing.Plan != null)
            || await db.Contacts.AnyAsync(contact => contact.Colleagues.Any(one => ids.Contains(one.PairingId)))
            || await db.MustTalks.AnyAsync(talk => ids.Contains(talk.PairingId))
            || await db.ExcusedMonths.AnyAsync(month => ids.Contains(month.PairingId))
            || await db.Objections.AnyAsync(objection => ids.Contains(objection.PairingId))
            || await db.RoundAnswers.AnyAsync(answer => ids.Contains(answer.PairingId))
            || await db.GoodCases.AnyAsync(one => ids.Contains(one.PairingId))
            || await db.CheckedPairings.AnyAsync(one => ids.Contains(one.PairingId))
            || await db.Proposals.AnyAsync(proposal => ids.Contains(proposal.HandsOverId))
            || await db.RegisterFilings.Standing().AnyAsync(filing => filing.FiledAt >= since && db.Units.Any(unit => unit.Id == filing.UnitId && path.StartsWith(unit.Path)));
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

/// <summary>The pairings of a part that one press has made, as the key of its card names them.</summary>
/// <param name="Part">As <see cref="BatchPart.Name"/> has it.</param>
/// <param name="First">The least id of theirs.</param>
/// <param name="Last">The greatest.</param>
internal sealed record MadePairs(string Part, long First, long Last)
{
    public static MadePairs? Read(string? name) => name?.Split(':') is [var part, var first, var last]
        && RecordName.Id(first) is { } least && RecordName.Id(last) is { } greatest ? new MadePairs(part, least, greatest) : null;

    public override string ToString() => $"{Part}:{RecordName.Text(First)}:{RecordName.Text(Last)}";
}
