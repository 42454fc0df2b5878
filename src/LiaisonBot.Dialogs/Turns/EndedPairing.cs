using System.Globalization;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.Pairings;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>A pairing that was ended, as the key names it by which that is taken back.</summary>
/// <param name="PairingId">Which.</param>
/// <param name="Before">The last day that it had before; null where it had none.</param>
/// <param name="Reason">The reason that a roster gave for that day; null where it gave none.</param>
internal sealed record EndedPairing(long PairingId, DateOnly? Before, string? Reason)
{
    /// <summary>The kind of that key.</summary>
    public const string KeyKind = "pairing.ended.1";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>What is to be restored of one that is about to end.</summary>
    public static EndedPairing Of(Pairing pairing) => new(pairing.Id, pairing.EndedOn, pairing.EndReason);

    public static EndedPairing? Read(string? name) => (name ?? "").Split(':', 3) switch
    {
        [var id] when RecordName.Id(id) is { } known => new EndedPairing(known, null, null),
        [var id, var day, .. var reason] when RecordName.Id(id) is { } known && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var before) =>
            new EndedPairing(known, before, reason is [var text] ? text : null),
        _ => null,
    };

    public override string ToString()
    {
        if (Before is not { } day)
            return RecordName.Text(PairingId);
        var name = $"{RecordName.Text(PairingId)}:{day.ToString(DayFormat, CultureInfo.InvariantCulture)}";
        return Reason is null ? name : $"{name}:{Reason}";
    }
}

/// <summary>What the speaker ended of their own and can still take back.</summary>
/// <param name="Pairing">With its two people.</param>
/// <param name="Verb">The verb that takes it back, wherever it lives.</param>
/// <param name="Key">The key of the card that told of the end: whichever card is pressed, it is spent once.</param>
internal sealed record EndedByMe(Pairing Pairing, string Verb, string Key);

internal static class EndedPairings
{
    private const string TakesBack = "pairing.end-undo";

    /// <summary>The speaker's own pairings that they ended in chat, past ones among them.</summary>
    public static IQueryable<Pairing> PairingsEndedByMe(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.Pairings.Where(pairing => (pairing.ColleagueId == me && pairing.Ending == PairingEnding.Colleague)
            || (pairing.MemberId == me && pairing.Ending == PairingEnding.Member));
    }

    /// <summary>Whether the end can be taken back still: nobody has taken the place with either of the two, and the day that it would end on anyway has not passed.</summary>
    public static async Task<bool> IsOpenAsync(this Turn turn, EndedPairing ended, Pairing pairing) =>
        !(ended.Before < turn.Today)
        && !await turn.Db.HasSuccessorAsync(pairing, turn.Today)
        && !await turn.Db.HasFilledPlacesAsync(pairing, turn.Programme.Pairing.Places, turn.Today);

    public static async Task<IReadOnlyList<EndedByMe>> EndedByMeAsync(this Turn turn)
    {
        var (me, now, latest) = (turn.Me.Id, turn.Now, turn.Now.AddHours(turn.Programme.UndoHours));
        var since = turn.Clock.DayOf(turn.Now.AddHours(-turn.Programme.UndoHours));
        var pairings = await turn.PairingsEndedByMe().AsNoTracking().Where(pairing => pairing.EndedOn >= since)
            .Include(pairing => pairing.Member).Include(pairing => pairing.Colleague).OrderBy(pairing => pairing.Id).ToListAsync();
        if (pairings.Count == 0 || turn.Actions.All.FirstOrDefault(action => action.Id == TakesBack)?.Verb is not { } verb)
            return [];

        var keys = await turn.Db.Set<CardKey>().AsNoTracking()
            .Where(key => key.ExpiresAt > now && key.ExpiresAt <= latest && key.PersonId == me && key.Kind == EndedPairing.KeyKind && key.SpentAt == null)
            .Select(key => new { key.Key, key.Subject }).ToListAsync();
        List<EndedByMe> open = [];
        foreach (var key in keys)
        {
            if (EndedPairing.Read(key.Subject) is { } ended && pairings.Find(one => one.Id == ended.PairingId) is { } pairing && await turn.IsOpenAsync(ended, pairing))
                open.Add(new EndedByMe(pairing, verb, key.Key));
        }

        return open;
    }
}
