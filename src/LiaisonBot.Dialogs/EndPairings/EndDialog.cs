using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>A member ends a pairing of their own, or a secretary one on their desk, and says why.</summary>
internal static class EndDialog
{
    /// <summary>Without a pairing the speaker says first which of their own.</summary>
    public static async Task OpenAsync(Turn turn)
    {
        var claimed = turn.Input(Verbs.Pairing);
        var own = claimed.Length > 0 ? [] : await turn.OwnPairings().ActiveOn(turn.Today).LastingAfter(turn.Today)
            .Include(pairing => pairing.Member).Include(pairing => pairing.Colleague).OrderBy(pairing => pairing.StartedOn).ThenBy(pairing => pairing.Id).ToListAsync();
        if (own.Count > 1)
            turn.Say(EndCard.Choose(own, turn.Words));
        else if ((own is [var only] ? only : await turn.PairingToEndAsync(RecordName.Id(claimed))) is { } pairing)
            turn.Show(EndCard.Of(new EndView(pairing, turn.IssueKey(Keys.End, RecordName.Text(pairing.Id))), turn.Words));
        else if (claimed.Length > 0)
            await NowDialog.SayAsync(turn, RecordName.Id(claimed));
        else
            turn.Say(turn.Words["ending.none"]);
    }

    public static async Task EndAsync(Turn turn)
    {
        if (await turn.PairingToEndAsync(RecordName.Id(turn.Key!.Subject)) is not { } pairing)
        {
            await EndAgainAsync(turn);
            return;
        }

        var reason = ShortText.Of(turn.Input(nameof(EndForm.Reason)));
        if (EndForm.Problem(reason) is { } problem)
        {
            turn.Show(EndCard.Of(new EndView(pairing, turn.Key.Key) { Reason = reason, Problem = problem }, turn.Words));
            return;
        }

        var ended = EndedPairing.Of(pairing);
        var isOwn = pairing.MemberId == turn.Me.Id;
        pairing.End(isOwn ? PairingEnding.Member : PairingEnding.Branch, turn.Today, reason);
        turn.Spend();
        turn.Audit("pairing.end", () => EndingRecords.Subject(pairing.Id), pairing.ColleagueId);
        await turn.FollowAsync(RemindedPerson.DutyDone, pairing.MemberId);
        await TellAsync(turn, pairing, isOwn);
        turn.Show(EndingCards.Done(pairing, "ending.ended", turn.Words["ending.ended.what"], (await UndoDialog.KeyOfAsync(turn, ended, pairing), NextStep.Of(turn, pairing, turn.Me.Id)), turn.Words));
    }

    public static Task EndAgainAsync(Turn turn) => NowDialog.SayAsync(turn, RecordName.Id(turn.Key!.Subject));

    /// <summary>The colleague hears it kindly, and how to find another friend if there is none; the reason goes to the branch, or from it to the member.</summary>
    private static async Task TellAsync(Turn turn, Pairing pairing, bool isOwn)
    {
        var after = await Afterwards.OfAsync(turn, pairing);
        await turn.TellAsync(pairing.ColleagueId, words => EndingCards.ToColleague(pairing, after, turn.VerbOf("proposal.ask", Who.Colleague), words), Delivery.AfterQuietHours);
        if (!isOwn)
            await turn.TellAsync(pairing.MemberId, words => EndingCards.ToMember(pairing, "ending.told.ended", words), Delivery.AfterQuietHours);
        else
            foreach (var person in await turn.BranchOfAsync(pairing.MemberId, pairing))
                await turn.TellAsync(person, words => EndingCards.Sought(pairing, after, turn.VerbOf("proposal.assign", Who.Secretary), words), Delivery.AfterQuietHours);
    }
}
