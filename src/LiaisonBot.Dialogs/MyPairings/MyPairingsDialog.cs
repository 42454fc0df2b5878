using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>
/// "我的结对": a member sees their colleagues, a colleague their friend. Someone who joined the Party is both for a while:
/// a member who may have colleagues, and the colleague of a pairing that is to repair.
/// </summary>
internal static class MyPairingsDialog
{
    /// <summary>The action that logs a contact, wherever it lives; its press takes the pairing's id as "pairing".</summary>
    public const string LogContact = "contact.log";

    public static async Task ShowAsync(Turn turn)
    {
        var isMember = turn.Me.IsAny(Who.Member);
        if (isMember)
            await ShowColleaguesAsync(turn);
        var turnsPage = turn.Press?.Inputs.ContainsKey(ListPage.Name) ?? false;
        if (!(isMember && turnsPage))
            await ShowFriendsAsync(turn, orNone: !isMember);
    }

    public static Task TurnFriendsPageAsync(Turn turn) => ShowFriendsAsync(turn, orNone: true);

    private static async Task ShowColleaguesAsync(Turn turn)
    {
        var states = await turn.Db.PairingStatesAsync(turn.Me.Id, turn.Today);
        var talks = await turn.Db.TalkLinesAsync(turn.Me.Id, turn.Today);
        if (states.Count + talks.Count == 0)
        {
            turn.ShowPage(PairingsCard.Empty(turn.VerbOf("proposal.propose"), turn.Words));
            return;
        }

        var page = ListPage.Asked(turn.Input(ListPage.Name), states.Count);
        var lines = await turn.Db.PairingLinesAsync(turn.Me.Id, turn.Today, page);
        var points = await turn.Db.PointsOfAsync(turn.Me.Id, turn.Today, CancellationToken.None);
        var due = states.Count(state => state.On(turn.Today) == MonthStanding.Due);
        turn.ShowPage(PairingsCard.Of(new PairingsView(lines, page, due, turn.Today, turn.VerbOf(LogContact)) { Talks = talks, EndVerb = turn.VerbOf("pairing.end"), Points = points }, turn.Words));
    }

    private static async Task ShowFriendsAsync(Turn turn, bool orNone)
    {
        var count = await turn.Db.CountFriendsAsync(turn.Me.Id, turn.Today);
        if (count > 0)
        {
            var page = ListPage.Asked(turn.Input(ListPage.Name), count);
            var friends = await turn.Db.FriendLinesAsync(turn.Me.Id, turn.Today, page);
            turn.ShowPage(FriendCard.Of(
                new FriendView(friends, page, turn.Today, turn.Me.IsAny(Who.Member))
                {
                    Points = await PointsOfAsync(turn, friends),
                    ChangeVerb = turn.VerbOf("pairing.change"),
                    PauseVerb = turn.Me.IsAny(Who.Colleague) ? turn.VerbOf("pairing.pause") : null,
                },
                turn.Words));
        }
        else if (orNone)
        {
            turn.ShowPage(FriendCard.None(turn.VerbOf("proposal.ask"), turn.Words));
        }
    }

    /// <summary>What friends answer for in the speaker's own unit; anything else of theirs is no business of a colleague's.</summary>
    private static async Task<IReadOnlyList<NamedPoint>> PointsOfAsync(Turn turn, IEnumerable<FriendLine> friends)
    {
        var members = friends.Select(friend => friend.MemberId).ToList();
        return await turn.PointsNear().HeldOn(turn.Db, turn.Today).Where(point => members.Contains(point.PersonId)).Named(turn.Db).ToListAsync();
    }
}
