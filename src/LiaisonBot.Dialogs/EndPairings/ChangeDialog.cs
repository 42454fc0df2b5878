using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>
/// A colleague wants another friend (P1): asked once whether they mean it, and never why. The former friend hears only that it was changed; the
/// branch, that another one is sought. Whoever has a second friend merely leaves the first.
/// </summary>
internal static class ChangeDialog
{
    public static async Task AskAsync(Turn turn)
    {
        var claimed = RecordName.Id(turn.Input(Verbs.Pairing));
        if (await turn.FriendshipAsync(claimed) is { } pairing)
            turn.Show(ChangeCard.Of(pairing.Member!.Name, await Afterwards.OfAsync(turn, pairing), turn.IssueKey(Keys.Change, RecordName.Text(pairing.Id)), turn.Words));
        else
            await NowDialog.SayAsync(turn, claimed);
    }

    public static async Task ChangeAsync(Turn turn)
    {
        if (await turn.FriendshipAsync(RecordName.Id(turn.Key!.Subject)) is not { } pairing)
        {
            await ChangeAgainAsync(turn);
            return;
        }

        var ended = EndedPairing.Of(pairing);
        pairing.End(PairingEnding.Colleague, turn.Today);
        var after = await Afterwards.OfAsync(turn, pairing);
        await WishAsync(turn, pairing, after, avoids: turn.Input(nameof(ChangeForm.Avoid)) == "true");
        turn.Spend();
        turn.Audit("pairing.change", () => EndingRecords.Subject(pairing.Id), pairing.ColleagueId);
        await turn.FollowAsync(RemindedPerson.DutyDone, pairing.MemberId);
        await turn.TellAsync(pairing.MemberId, words => EndingCards.ToMember(pairing, "ending.told.changed", words), Delivery.AfterQuietHours);
        foreach (var person in await turn.BranchOfAsync(pairing.ColleagueId, pairing))
            await turn.TellAsync(person, words => EndingCards.Sought(pairing, after, turn.VerbOf("proposal.assign", Who.Secretary), words), Delivery.AfterQuietHours);
        turn.Show(EndingCards.Done(pairing, "ending.changed", after.Say("ending.changed.what", turn.Words), (await UndoDialog.KeyOfAsync(turn, ended, pairing), NextStep.Of(turn, pairing, turn.Me.Id)), turn.Words));
    }

    public static Task ChangeAgainAsync(Turn turn) => NowDialog.SayAsync(turn, RecordName.Id(turn.Key!.Subject));

    private static async Task WishAsync(Turn turn, Pairing pairing, Afterwards after, bool avoids)
    {
        if (after.MaySeek && !await turn.OwnWishes().AnyAsync(wish => wish.Kind == FriendWishKind.Seeks))
            turn.Db.Add(new FriendWish { PersonId = turn.Me.Id, Kind = FriendWishKind.Seeks, At = turn.Now });
        if (avoids)
            turn.Db.Add(new FriendWish { PersonId = turn.Me.Id, OtherId = pairing.MemberId, Kind = FriendWishKind.Avoids, At = turn.Now });
    }
}
