using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>
/// A colleague wants another friend (P1): asked once whether they mean it, and never why. The former friend hears only that it was changed; the
/// branch, that another one is sought.
/// </summary>
internal static class ChangeDialog
{
    public static async Task AskAsync(Turn turn)
    {
        if (await turn.FriendshipAsync(RecordName.Id(turn.Input(Verbs.Pairing))) is { } pairing)
            turn.Show(ChangeCard.Of(pairing.Member!.Name, turn.IssueKey(Keys.Change, RecordName.Text(pairing.Id)), turn.Words));
        else
            turn.Say(turn.Words["ending.gone"]);
    }

    public static async Task ChangeAsync(Turn turn)
    {
        if (await turn.FriendshipAsync(RecordName.Id(turn.Key!.Subject)) is not { } pairing)
        {
            turn.Say(turn.Words["ending.gone"]);
            return;
        }

        var ended = new Ended(pairing.Id, pairing.EndedOn);
        pairing.End(PairingEnding.Colleague, turn.Today);
        await WishAsync(turn, pairing, avoids: turn.Input(nameof(ChangeForm.Avoid)) == "true");
        turn.Spend();
        turn.Audit("pairing.change", () => EndingRecords.Subject(pairing.Id), pairing.ColleagueId);
        await turn.FollowAsync(RemindedPerson.DutyDone, pairing.MemberId);
        await turn.TellAsync(pairing.MemberId, words => EndingCards.ToMember(pairing, "ending.told.changed", words), Delivery.AfterQuietHours);
        foreach (var person in await turn.BranchOfAsync(pairing.ColleagueId, pairing))
            await turn.TellAsync(person, words => EndingCards.Sought(pairing, "ending.sought", turn.VerbOf("proposal.assign", Who.Secretary), words), Delivery.AfterQuietHours);
        turn.Show(EndingCards.Done(pairing, "ending.changed", UndoDialog.KeyOf(turn, ended), turn.Words));
    }

    public static Task ChangeAgainAsync(Turn turn)
    {
        turn.Say(turn.Words["ending.before"]);
        return Task.CompletedTask;
    }

    private static async Task WishAsync(Turn turn, Pairing pairing, bool avoids)
    {
        if (!await turn.OwnWishes().AnyAsync(wish => wish.Kind == FriendWishKind.Seeks))
            turn.Db.Add(new FriendWish { PersonId = turn.Me.Id, Kind = FriendWishKind.Seeks, At = turn.Now });
        if (avoids)
            turn.Db.Add(new FriendWish { PersonId = turn.Me.Id, OtherId = pairing.MemberId, Kind = FriendWishKind.Avoids, At = turn.Now });
    }
}
