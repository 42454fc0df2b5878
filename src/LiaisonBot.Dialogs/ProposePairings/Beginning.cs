using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>Both have agreed and the branch has approved: they are friends from today on, as long as nothing has come between meanwhile.</summary>
internal static class Beginning
{
    private static readonly RecordName Name = new("pairing");

    public static async Task BeginAsync(Turn turn, Proposal one)
    {
        if (await turn.PairingRules().OfPairingAsync(ProposedPair.Of(one)) is not null)
        {
            one.Close(ProposalState.Lapsed, null, turn.Now);
            await TellLapsedAsync(turn, one);
            await ProposalDialog.ShowAsync(turn, one, ProposalNews.Lapsed);
            return;
        }

        var pairing = await PairAsync(turn, one);
        var former = await HandOverAsync(turn, one, pairing);
        foreach (var other in await turn.Db.LapseOpenAsync(one.ColleagueId, turn.Now, but: one.Id))
            await TellLapsedAsync(turn, other);
        await turn.Db.FulfilAsync([one.ColleagueId], turn.Now);
        await Notices.TellBegunAsync(turn, one, pairing, former);
        if (one.IsAbout(turn.Me.Id))
            turn.Show(NoticeCards.Begun(await turn.ViewAsync(one), pairing.StartedOn, turn.StepsOf(one, turn.Me.Id), turn.Words));
        else
            await ProposalDialog.ShowAsync(turn, one, ProposalNews.Paired);
    }

    private static async Task<Pairing> PairAsync(Turn turn, Proposal one)
    {
        var pairing = new Pairing
        {
            MemberId = one.MemberId,
            ColleagueId = one.ColleagueId,
            Origin = one.Origin,
            StartedOn = await turn.PairingRules().FirstDayAsync(ProposedPair.Of(one)),
        };
        one.Pairing = pairing;
        one.Close(ProposalState.Paired, turn.Me.Id, turn.Now);
        turn.Db.Add(pairing);
        turn.Audit("pairing.begin", () => Name.Of(pairing.Id), one.ColleagueId);
        return pairing;
    }

    /// <summary>The pairing before ends on the day before, with all that was kept of it; null where there is none, or it ended by itself.</summary>
    private static async Task<Pairing?> HandOverAsync(Turn turn, Proposal one, Pairing next)
    {
        if (one.HandsOverId is not { } id || await turn.Db.Pairings.LastingAfter(turn.Today).SingleOrDefaultAsync(pairing => pairing.Id == id) is not { } former)
            return null;
        former.End(PairingEnding.HandedOver, next.StartedOn.AddDays(-1));
        turn.Audit("pairing.hand-over", () => Name.Of(id), one.ColleagueId);
        await turn.FollowAsync(RemindedPerson.DutyDone, former.MemberId);
        return former;
    }

    private static async Task TellLapsedAsync(Turn turn, Proposal one)
    {
        turn.Audit("proposal.lapse", () => ProposalRecords.Subject(one), one.ColleagueId);
        await Notices.TellEndedAsync(turn, one);
    }
}
