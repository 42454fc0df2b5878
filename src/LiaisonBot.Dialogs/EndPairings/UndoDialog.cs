using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>Whoever ended a pairing takes that back, as long as the colleague has no other friend: it goes on as if nothing had been.</summary>
internal static class UndoDialog
{
    public static string KeyOf(Turn turn, Ended ended) => turn.IssueKey(Keys.Ended, ended.ToString(), TimeSpan.FromHours(turn.Programme.UndoHours));

    public static async Task UndoAsync(Turn turn)
    {
        if (Ended.Read(turn.Key!.Subject) is not { } ended || await PairingAsync(turn, ended) is not { } pairing)
        {
            turn.Say(turn.Words["ending.too_late"]);
            return;
        }

        (pairing.EndedOn, pairing.EndReason, pairing.Ending, pairing.EndedInChat) = (ended.Before, null, null, false);
        if (pairing.ColleagueId == turn.Me.Id)
            await TakeBackWishesAsync(turn, since: turn.Key.IssuedAt);
        turn.Spend();
        turn.Audit("pairing.end-undo", () => EndingRecords.Subject(pairing.Id), pairing.ColleagueId);
        foreach (var person in new[] { pairing.MemberId, pairing.ColleagueId }.Where(person => person != turn.Me.Id))
            await turn.TellAsync(person, words => EndingCards.ToMember(pairing, "ending.told.goes_on", words), Delivery.AfterQuietHours);
        turn.Show(EndingCards.Done(pairing, "ending.undone", key: null, turn.Words));
    }

    public static Task UndoAgainAsync(Turn turn)
    {
        turn.Say(turn.Words["ending.undone_before"]);
        return Task.CompletedTask;
    }

    /// <summary>Those that came with the change: a friend is sought no more, and nobody is avoided.</summary>
    private static async Task TakeBackWishesAsync(Turn turn, DateTimeOffset since)
    {
        foreach (var wish in await turn.OwnWishes().Where(wish => wish.At >= since).ToListAsync())
            wish.TakenBackAt = turn.Now;
    }

    /// <summary>What the speaker ended, while nobody has taken the place.</summary>
    private static async Task<Pairing?> PairingAsync(Turn turn, Ended ended)
    {
        var (id, me, today) = (ended.PairingId, turn.Me.Id, turn.Today);
        var desks = turn.Me.IsAny(Who.Secretary | Who.DeputySecretary) ? await turn.DesksAsync() : [];
        var atDesk = turn.PairingsAt(desks).Select(pairing => pairing.Id);
        return await turn.Db.Pairings.Include(pairing => pairing.Member).Include(pairing => pairing.Colleague).SingleOrDefaultAsync(pairing => pairing.Id == id
            && ((pairing.ColleagueId == me && pairing.Ending == PairingEnding.Colleague)
                || (pairing.MemberId == me && pairing.Ending == PairingEnding.Member)
                || (atDesk.Contains(pairing.Id) && pairing.Ending == PairingEnding.Branch))
            && !turn.Db.Pairings.LastingAfter(today).Any(other => other.ColleagueId == pairing.ColleagueId && other.Id != id));
    }
}
