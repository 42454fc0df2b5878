using LiaisonBot.Data;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>Cards stay in chats: a button that does nothing any more answers with what has become of its pairing.</summary>
internal static class NowDialog
{
    public static async Task SayAsync(Turn turn, long? claimed, string lead = "ending.untouched")
    {
        if (await turn.KnownPairingAsync(claimed) is not { } pairing)
        {
            turn.Say(turn.Words["ending.gone"]);
            return;
        }

        turn.Say(NowCard.Of(
            new NowView(pairing, turn.Today, lead)
            {
                PausedTo = await turn.Db.ExcusedToAsync(pairing.Id, turn.Today),
                TakesBack = (await turn.EndedByMeAsync()).FirstOrDefault(one => one.Pairing.Id == pairing.Id),
                Next = NextStep.Of(turn, pairing, turn.Me.Id),
            },
            turn.Words));
    }

    /// <summary>Until the end of which month the pairing owes no contact; null when this one is not excused.</summary>
    private static async Task<DateOnly?> ExcusedToAsync(this LiaisonDb db, long pairingId, DateOnly today)
    {
        var first = MonthlyContact.MonthOf(today);
        var months = await db.ExcusedMonths
            .Where(month => month.PairingId == pairingId && month.Month >= first && month.WithdrawnAt == null).Select(month => month.Month).ToListAsync();
        return MonthlyContact.ExcusedTo(months, today);
    }
}
