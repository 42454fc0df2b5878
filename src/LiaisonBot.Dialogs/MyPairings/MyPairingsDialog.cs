using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Pairings;
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
        var away = await turn.Db.AwayAsync(turn.Me.Id, turn.Today);
        var states = (await turn.Db.PairingStatesAsync(turn.Me.Id, turn.Today)).ConvertAll(state => state.Excusing(away));
        var talks = await turn.Db.TalkLinesAsync(turn.Me.Id, turn.Today);
        var ended = (await turn.EndedByMeAsync()).Where(one => one.Pairing.MemberId == turn.Me.Id).ToList();
        if (states.Count + talks.Count == 0)
        {
            turn.ShowPage(PairingsCard.Empty(turn.VerbOf("proposal.propose"), ended, turn.Today, turn.Words));
            return;
        }

        var page = ListPage.Asked(turn.Input(ListPage.Name), states.Count);
        var lines = (await turn.Db.PairingLinesAsync(turn.Me.Id, turn.Today, page)).ConvertAll(line => line with { State = line.State.Excusing(away) });
        var points = await turn.Db.PointsOfAsync(turn.Me.Id, turn.Today, CancellationToken.None);
        var due = states.Count(state => state.On(turn.Today) == MonthStanding.Due);
        turn.ShowPage(PairingsCard.Of(
            new PairingsView(lines, page, due, turn.Today, turn.VerbOf(LogContact))
            {
                Talks = talks,
                Points = points,
                EndVerb = states.Exists(state => state.Lasts(turn.Today)) ? turn.VerbOf("pairing.end") : null,
                Ended = ended,
            },
            turn.Words));
    }

    private static async Task ShowFriendsAsync(Turn turn, bool orNone)
    {
        var count = await turn.Db.CountFriendsAsync(turn.Me.Id, turn.Today);
        var ended = (await turn.EndedByMeAsync()).Where(one => one.Pairing.ColleagueId == turn.Me.Id).ToList();
        if (count > 0)
            turn.ShowPage(FriendCard.Of(await FriendsAsync(turn, ListPage.Asked(turn.Input(ListPage.Name), count)) with { Ended = ended }, turn.Words));
        else if (orNone)
            turn.ShowPage(FriendCard.None(turn.VerbOf("proposal.ask"), ended, turn.Today, turn.Words));
    }

    private static async Task<FriendView> FriendsAsync(Turn turn, ListPage page)
    {
        var isColleague = turn.Me.IsAny(Who.Colleague);
        var lasting = await turn.OwnFriendships().LastingAfter(turn.Today).CountAsync();
        var friends = await turn.Db.FriendLinesAsync(turn.Me.Id, turn.Today, page);
        return new FriendView([.. friends.Select(friend => isColleague ? Resumable(turn, friend) : friend)], page, turn.Today, turn.Me.IsAny(Who.Member))
        {
            Points = await PointsOfAsync(turn, friends),
            ChangeVerb = turn.VerbOf("pairing.change"),
            PauseVerb = isColleague ? turn.VerbOf("pairing.pause") : null,
            AskVerb = lasting == 0 ? turn.VerbOf("proposal.ask") : null,
            HasSeveral = lasting > 1,
        };
    }

    /// <summary>What the colleague paused goes on by one press.</summary>
    private static FriendLine Resumable(Turn turn, FriendLine friend) =>
        friend.IsPausedByMe && friend.Lasts(turn.Today) ? friend with { Resumes = turn.KeyedVerbOf("pairing.resume", RecordName.Text(friend.Id)) } : friend;

    /// <summary>What friends answer for in the speaker's own unit; anything else of theirs is no business of a colleague's.</summary>
    private static async Task<IReadOnlyList<NamedPoint>> PointsOfAsync(Turn turn, IEnumerable<FriendLine> friends)
    {
        var members = friends.Select(friend => friend.MemberId).ToList();
        return await turn.PointsNear().HeldOn(turn.Db, turn.Today).Where(point => members.Contains(point.PersonId)).Named(turn.Db).ToListAsync();
    }
}
