using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>Whoever ended a pairing takes that back, as long as nobody has taken its place: it goes on as if nothing had been.</summary>
internal static class UndoDialog
{
    private static readonly RecordName ProposalName = new("proposal");

    /// <summary>The key to take back what this turn has ended; null where that would be refused.</summary>
    public static async Task<string?> KeyOfAsync(Turn turn, EndedPairing ended, Pairing pairing) =>
        await turn.IsOpenAsync(ended, pairing) ? turn.IssueKey(Keys.Ended, ended.ToString(), TimeSpan.FromHours(turn.Programme.UndoHours)) : null;

    public static async Task UndoAsync(Turn turn)
    {
        var ended = EndedPairing.Read(turn.Key!.Subject);
        if (ended is null || await PairingAsync(turn, ended.PairingId) is not { } pairing || !await turn.IsOpenAsync(ended, pairing))
        {
            await NowDialog.SayAsync(turn, ended?.PairingId, "ending.too_late");
            return;
        }

        var looksAfter = pairing.Ending switch
        {
            PairingEnding.Colleague => await turn.BranchOfAsync(pairing.ColleagueId, pairing),
            PairingEnding.Member => await turn.BranchOfAsync(pairing.MemberId, pairing),
            _ => [],
        };
        (pairing.EndedOn, pairing.EndReason, pairing.Ending, pairing.EndedInChat) = (ended.Before, ended.Reason, null, false);
        await TakeBackWishesAsync(turn, pairing);
        turn.Spend();
        turn.Audit("pairing.end-undo", () => EndingRecords.Subject(pairing.Id), pairing.ColleagueId);
        foreach (var person in new[] { pairing.MemberId, pairing.ColleagueId }.Where(person => person != turn.Me.Id))
            await turn.TellAsync(person, words => EndingCards.ToMember(pairing, "ending.told.goes_on", words), Delivery.AfterQuietHours);
        foreach (var person in looksAfter.Where(person => person != turn.Me.Id))
            await turn.TellAsync(person, words => EndingCards.ToMember(pairing, "ending.told.undone", words), Delivery.AfterQuietHours);
        var what = await LapseProposalsAsync(turn, pairing) ? "ending.undone.what.lapsed" : "ending.undone.what";
        turn.Show(EndingCards.Done(pairing, "ending.undone", turn.Words[what], (null, NextStep.Of(turn, pairing, turn.Me.Id)), turn.Words));
    }

    public static Task UndoAgainAsync(Turn turn) => NowDialog.SayAsync(turn, EndedPairing.Read(turn.Key!.Subject)?.PairingId);

    /// <summary>
    /// What was proposed to the colleague, or by them, lapses, and those concerned are told; so an approval at the same moment comes to nothing.
    /// Whether the speaker is one of them.
    /// </summary>
    private static async Task<bool> LapseProposalsAsync(Turn turn, Pairing pairing)
    {
        var lapsed = await turn.Db.LapseOpenAsync(pairing.ColleagueId, turn.Now);
        var members = lapsed.Select(one => one.MemberId).ToList();
        var names = await turn.Db.People.Where(person => members.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        foreach (var one in lapsed)
        {
            turn.Audit("proposal.lapse", () => ProposalName.Of(one.Id), one.ColleagueId);
            foreach (var person in one.Concerned().Where(person => person != turn.Me.Id))
            {
                var isWanted = one.IsWantedBy(person);
                await turn.TellAsync(person, words => EndingCards.Lapsed(names[one.MemberId], pairing.Colleague!.Name, isWanted, words), Delivery.AfterQuietHours);
            }
        }

        return lapsed.Any(one => one.Concerned().Contains(turn.Me.Id));
    }

    /// <summary>What the colleague wished in the same press is wished no more; and whoever has a friend again seeks none.</summary>
    private static async Task TakeBackWishesAsync(Turn turn, Pairing pairing)
    {
        var at = turn.Key!.IssuedAt;
        if (pairing.ColleagueId == turn.Me.Id)
        {
            foreach (var wish in await turn.OwnWishes().Where(wish => wish.At == at).ToListAsync())
                wish.TakenBackAt = turn.Now;
        }

        await turn.Db.FulfilAsync([pairing.ColleagueId], turn.Now);
    }

    /// <summary>What the speaker ended: of their own, or for their branch.</summary>
    private static async Task<Pairing?> PairingAsync(Turn turn, long id)
    {
        var desks = turn.Me.IsAny(Who.Secretary | Who.DeputySecretary) ? await turn.DesksAsync() : [];
        var own = turn.PairingsEndedByMe().Select(pairing => pairing.Id);
        var atDesk = turn.PairingsAt(desks).Select(pairing => pairing.Id);
        return await turn.Db.Pairings.Include(pairing => pairing.Member).Include(pairing => pairing.Colleague).SingleOrDefaultAsync(pairing => pairing.Id == id
            && (own.Contains(pairing.Id) || (pairing.Ending == PairingEnding.Branch && atDesk.Contains(pairing.Id))));
    }
}
