using LiaisonBot.Data.Batches;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>The pairings of a part that one press has made, as the key that takes them back names them.</summary>
/// <param name="Part">As <see cref="BatchPart.Name"/> has it.</param>
/// <param name="First">The least id of theirs.</param>
/// <param name="Last">The greatest.</param>
internal sealed record MadePairs(string Part, long First, long Last)
{
    public static MadePairs? Read(string? name) => name?.Split(':') is [var part, var first, var last]
        && RecordName.Id(first) is { } least && RecordName.Id(last) is { } greatest ? new MadePairs(part, least, greatest) : null;

    public bool Has(BatchPair pair) => pair.State == BatchPairState.Paired && pair.PairingId >= First && pair.PairingId <= Last;

    public override string ToString() => $"{Part}:{RecordName.Text(First)}:{RecordName.Text(Last)}";
}

/// <summary>The way back, as a card offers it.</summary>
/// <param name="Key">Of the press that made them: from whichever card it is pressed, it is spent once.</param>
/// <param name="Pairs">How many it takes back.</param>
internal sealed record WayBack(string Key, int Pairs);

internal static class WaysBack
{
    /// <summary>For these pairs, which this turn has made.</summary>
    public static WayBack? WayBackFrom(this Turn turn, BatchPart part, IReadOnlyList<BatchPair> made) => made.Count == 0
        ? null
        : new WayBack(
            turn.IssueKeyOnceSaved(
                Keys.Made,
                () => new MadePairs(part.Name, made.Min(pair => pair.Pairing!.Id), made.Max(pair => pair.Pairing!.Id)).ToString(),
                TimeSpan.FromHours(turn.Programme.UndoHours)),
            made.Count);

    /// <summary>For what the speaker made last of those that can be taken back still: none is offered that would be refused.</summary>
    public static async Task<WayBack?> WayBackAsync(this Turn turn, BatchPart part, IReadOnlyCollection<BatchPair> pairs)
    {
        var (me, now, latest, about) = (turn.Me.Id, turn.Now, turn.Now.AddHours(turn.Programme.UndoHours), $"{part.Name}:");
        var keys = await turn.Db.Set<CardKey>().AsNoTracking()
            .Where(key => key.ExpiresAt > now && key.ExpiresAt <= latest && key.PersonId == me && key.Kind == Keys.Made && key.SpentAt == null && key.Subject!.StartsWith(about))
            .OrderByDescending(key => key.Id).ToListAsync();
        foreach (var key in keys)
        {
            if (MadePairs.Read(key.Subject) is { } made && pairs.Count(made.Has) is > 0 and var count && !await turn.HaveBegunAsync(part, made, key.IssuedAt))
                return new WayBack(key.Key, count);
        }

        return null;
    }

    /// <summary>Whether one has ended or has a plan, a record leans on one, or a register that was filed since names them.</summary>
    public static async Task<bool> HaveBegunAsync(this Turn turn, BatchPart part, MadePairs made, DateTimeOffset since)
    {
        var (db, path) = (turn.Db, part.Unit.Path);
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
}
