using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>"联系点": one's own, who answers for one's unit, and, for those who keep them, those of the unit's people.</summary>
internal static class ListDialog
{
    /// <summary>A keeper who says for whom, 联系点 凌晓, means to enter one.</summary>
    public static async Task SayAsync(Turn turn)
    {
        if (turn.Rest.Length == 0 || !MayAdd(turn) || !await KeepDialog.BeginAsync(turn, turn.Rest))
            await ShowAsync(turn);
    }

    public static Task ShowAsync(Turn turn) => ShowAsync(turn, null);

    /// <param name="turn">The turn.</param>
    /// <param name="news">The key of what is said first; null for nothing.</param>
    /// <param name="change">What this turn adds or ends, and so no query sees as it is.</param>
    public static async Task ShowAsync(Turn turn, string? news, PointChange? change = null)
    {
        var kept = await turn.PointsToKeep().Select(point => point.Id).ToListAsync();
        var ids = turn.PointsToKeep().Select(point => point.Id).Concat(turn.PointsNear().Select(point => point.Id));
        var ended = change?.Ended;
        var all = turn.Db.ContactPoints.HeldOn(turn.Db, turn.Today).Where(point => ids.Contains(point.Id) && point.Id != ended).Named(turn.Db);
        var page = ListPage.Asked(turn.Input(ListPage.Name), await all.CountAsync());
        var points = await all.Skip(page.Skipped).Take(page.Length).ToListAsync();
        if (kept.Count > 0)
            turn.Audit("point.read");
        turn.ShowPage(ListCard.Of(
            new ListView([.. points.Select(point => new PointLine(point, point.Point.To is null && kept.Contains(point.Point.Id) ? turn.IssueKey(Keys.Point, RecordName.Text(point.Point.Id)) : null))], page)
            {
                News = news,
                Added = change?.Added,
                MayAdd = MayAdd(turn),
            },
            turn.Words));
    }

    private static bool MayAdd(Turn turn) => turn.Me.UnitsWith(Reach.Keepers).Any();
}

/// <summary>What a turn adds, or the id of what it ends.</summary>
internal sealed record PointChange(NamedPoint? Added = null, long? Ended = null);
