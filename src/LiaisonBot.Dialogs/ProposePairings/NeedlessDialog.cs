using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>What would be refused whomever one names is said before a form is filled in for nothing, with the way on.</summary>
internal static class NeedlessDialog
{
    /// <summary>Whether the speaker, a colleague, has a friend already, or will.</summary>
    public static async Task<bool> HasFriendAsync(Turn turn)
    {
        var friends = await turn.OwnFriendships().LastingAfter(turn.Today).Include(pairing => pairing.Member)
            .OrderBy(pairing => pairing.StartedOn).ThenBy(pairing => pairing.Id).ToListAsync();
        if (friends.Count == 0)
            return false;
        turn.Say(NeedlessCard.HasFriend(
            [.. friends.Select(pairing => pairing.Member!.Name)],
            friends is [var only] && only.IsActiveOn(turn.Today) && turn.VerbOf("pairing.change") is { } change ? (change, only.Id) : null,
            turn.VerbOf("pairing.list"),
            turn.Words));
        return true;
    }

    /// <summary>Whether the speaker, a member, has as many colleagues as one may have (W3).</summary>
    public static async Task<bool> HasNoPlaceAsync(Turn turn)
    {
        var places = turn.Programme.Pairing.Places;
        if (await turn.OwnPairings().LastingAfter(turn.Today).CountAsync() < places)
            return false;
        turn.Say(NeedlessCard.HasNoPlace(places, turn.VerbOf("pairing.list"), turn.Words));
        return true;
    }

    /// <summary>Whether a request of the speaker and whom they name is under way; then that one is shown.</summary>
    public static async Task<bool> IsUnderWayAsync(Turn turn, RequestKind kind, string named)
    {
        if (named.Length == 0 || await turn.NamedAsync(named, kind == RequestKind.Ask ? PersonKind.Member : PersonKind.Colleague) is not [var other])
            return false;
        var (me, id) = (turn.Me.Id, other.Id);
        var (member, colleague) = kind == RequestKind.Ask ? (id, me) : (me, id);
        if (await turn.Db.Proposals.Open().Where(one => one.MemberId == member && one.ColleagueId == colleague).Select(one => (long?)one.Id).SingleOrDefaultAsync() is not { } open)
            return false;
        if (await turn.ProposalAsync(open) is not { } one)
            return false;

        // Said anew, as the form would be: the card that was pressed lists others too.
        turn.Say(ProposalCard.Of(await ProposalDialog.ReadAsync(turn, one) with { News = ProposalNews.UnderWay }, turn.Words));
        return true;
    }

    /// <summary>What the speaker, a colleague, has asked for or is asked by now: they may ask for somebody else all the same (P1).</summary>
    public static async Task<FormView> WithOwnAsync(this FormView view, Turn turn)
    {
        var me = turn.Me.Id;
        return view with
        {
            UnderWay = await turn.Db.Proposals.Open().Where(one => one.ColleagueId == me)
                .Join(turn.Db.People, one => one.MemberId, person => person.Id, (one, person) => new { one.Id, person.Name })
                .OrderBy(one => one.Id).Select(one => one.Name).ToListAsync(),
            Seeks = await turn.OwnWishes().AnyAsync(wish => wish.Kind == FriendWishKind.Seeks),
        };
    }
}
