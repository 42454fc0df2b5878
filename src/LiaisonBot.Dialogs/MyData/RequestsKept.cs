using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>A proposal in which the reader is one of the two (P1).</summary>
/// <param name="Other">The other one's name.</param>
/// <param name="On">When it was made.</param>
internal sealed record ProposalKept(string Other, ProposalState State, DateOnly On);

/// <summary>What the reader wished about friends, and has not taken back.</summary>
/// <param name="Other">Whom they would rather not have; null for a wish for anybody.</param>
internal sealed record WishKept(string? Other, DateOnly On);

/// <summary>The latest of both.</summary>
internal sealed record RequestsView(IReadOnlyList<ProposalKept> Proposals, IReadOnlyList<WishKept> Wishes);

internal static class RequestsKept
{
    private const int Most = 10;

    /// <summary>The latest, open ones first.</summary>
    private static async Task<IReadOnlyList<ProposalKept>> ProposalsKeptAsync(this Turn turn)
    {
        var me = turn.Me.Id;
        var found = await (
            from one in turn.ProposalsAboutMe()
            join other in turn.Db.People on one.MemberId == me ? one.ColleagueId : one.MemberId equals other.Id
            orderby one.ClosedAt == null descending, one.Id descending
            select new { other.Name, one.State, one.ProposedAt }).Take(Most).ToListAsync();
        return [.. found.Select(one => new ProposalKept(one.Name, one.State, turn.Clock.DayOf(one.ProposedAt)))];
    }

    private static async Task<IReadOnlyList<WishKept>> WishesKeptAsync(this Turn turn)
    {
        var found = await (
            from wish in turn.OwnWishes()
            join other in turn.Db.People on wish.OtherId equals other.Id into others
            from other in others.DefaultIfEmpty()
            orderby wish.Id descending
            select new { Name = wish.Kind == FriendWishKind.Avoids ? other.Name : null, wish.At }).Take(Most).ToListAsync();
        return [.. found.Select(wish => new WishKept(wish.Name, turn.Clock.DayOf(wish.At)))];
    }

    public static async Task<RequestsView> RequestsKeptAsync(this Turn turn) => new(await turn.ProposalsKeptAsync(), await turn.WishesKeptAsync());

    public static Card Card(RequestsView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mydata.requests"]),
            KeptParts.Readers("mydata.requests.readers", words),
            .. view.Proposals.Count + view.Wishes.Count == 0 ? [new TextBlock(words["mydata.requests.none"])] : Lines(view, words).Select<string, CardElement>(line => new UserText(line)),
        ])
        {
            Actions = [new Press(Verbs.Show, words["mydata.button.back"]) { SendsInputs = false }],
        },
        words["mydata.requests"]);

    private static IEnumerable<string> Lines(RequestsView view, Wording words) =>
    [
        .. view.Wishes.Select(wish => wish.Other is { } other ? words.Say("mydata.wish.avoids", ("name", other), ("day", wish.On)) : words.Say("mydata.wish.seeks", ("day", wish.On))),
        .. view.Proposals.Select(one => words.Say("mydata.request", ("name", one.Other), ("state", words[State(one.State)]), ("day", one.On))),
    ];

    /// <summary>Who declined is not said.</summary>
    private static string State(ProposalState state) => state switch
    {
        ProposalState.DeclinedByMember or ProposalState.DeclinedByColleague => "mydata.request.not",
        _ => $"mydata.request.{Literals<ProposalState>.Write(state)}",
    };
}
