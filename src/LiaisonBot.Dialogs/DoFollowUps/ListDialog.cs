using LiaisonBot.Data.Duties;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.DoFollowUps;

/// <summary>"待办": everything that the speaker has to do by a day, and what a review of theirs waits for, the earliest first.</summary>
internal static class ListDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var near = await turn.FollowUpsNear(await UnitScope.OfAsync(turn)).AsNoTracking().Undone().OrderBy(one => one.DueOn).ThenBy(one => one.Id).ToListAsync();
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var doers = await FollowUpDoers.OnAsync(turn.Db, near, posts, turn.Today, CancellationToken.None);
        var mine = near.Where(one => doers.Reminded(one).Contains(turn.Me.Id)).ToList();
        var page = ListPage.Asked(turn.Input(ListPage.Name), mine.Count);
        var lines = await turn.LinesAsync([.. mine.Skip(page.Skipped).Take(page.Length)], tellsNames: true);
        turn.ShowPage(ListCard.Of(lines, page, turn.Today, turn.Words));
    }
}

internal static class ListCard
{
    public static Card Of(IReadOnlyList<FollowUpLine> lines, ListPage page, DateOnly today, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["followup.list"], PageButtons.Where(page, words)),
            .. lines.Count == 0 ? [new TextBlock(words["followup.none"])] : lines.Select<FollowUpLine, CardElement>(line => FollowUpParts.Item(line, today, words)),
            .. FollowUpParts.Choose(lines, Verbs.Open, words),
        ])
        {
            Actions = [.. PageButtons.Of(page, Verbs.List, words)],
        },
        words["followup.list"]);
}
