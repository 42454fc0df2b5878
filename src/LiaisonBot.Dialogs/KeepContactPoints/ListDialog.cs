using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;
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

    /// <summary>The card was used before: that is said, and how it stands. A name that is not kept by now is handed back.</summary>
    public static async Task ShowAgainAsync(Turn turn)
    {
        await ShowAsync(turn, new PointChange("point.used_before", null, Heard.Nobody) { Color = TextColor.Default });
        var typed = KeepForm.Of(turn).Name;
        if (!await turn.PointsToKeep().AnyAsync(point => point.Name == typed))
            turn.ShowUnsaved(typed);
    }

    /// <summary>Nothing was done: why, what became of it, and how it stands. Of one that held on no day there is nothing to be shown.</summary>
    public static async Task ShowRefusedAsync(Turn turn, string news, ContactPoint point) => await ShowAsync(
        turn, new PointChange(news, point.WasMistaken() ? null : await turn.NamedAsync(point), Heard.Nobody) { Instead = point.Id, Color = TextColor.Attention });

    public static async Task ShowAsync(Turn turn, PointChange? change)
    {
        var kept = await turn.PointsToKeep().Select(point => point.Id).ToListAsync();
        var ids = turn.PointsToKeep().Select(point => point.Id).Concat(turn.PointsNear().Select(point => point.Id));
        var changed = change?.Instead;
        var all = turn.Db.ContactPoints.HeldOn(turn.Db, turn.Today).Where(point => ids.Contains(point.Id) && point.Id != changed).Named(turn.Db);
        var page = ListPage.Asked(turn.Input(ListPage.Name), await all.CountAsync());
        var points = await all.Skip(page.Skipped).Take(page.Length).ToListAsync();
        if (kept.Count > 0)
            turn.Audit("point.read");
        var restOfToday = turn.Clock.StartOf(turn.Today.AddDays(1)) - turn.Now;
        var card = ListCard.Of(
            new ListView([.. points.Select(point => kept.Contains(point.Point.Id) ? Kept(turn, point, restOfToday) : new PointLine(point))], page)
            {
                News = change?.News,
                Color = change?.Color ?? TextColor.Default,
                Heard = change?.Heard ?? Heard.Nobody,
                Changed = change?.Named is not { } named ? null : Kept(turn, named, change.IsDone ? TimeSpan.FromHours(turn.Programme.UndoHours) : restOfToday),
                MayAdd = MayAdd(turn),
            },
            turn.Words);
        if (change is null)
            turn.ShowPage(card);
        else
            turn.Show(card);
    }

    /// <summary>With the key of what may be done with it: what was ended today goes on, and what lasts is changed or ended.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="named">What is kept.</param>
    /// <param name="undone">For so long what was ended today can go on: the list, however often it is shown, does not prolong that past the day.</param>
    private static PointLine Kept(Turn turn, NamedPoint named, TimeSpan undone) => new(named)
    {
        Key = named.Point.To is null ? turn.IssueKeyOnceSaved(Keys.Point, () => RecordName.Text(named.Point.Id)) : null,
        UndoKey = named.Point.To == turn.Today ? turn.IssueKey(Keys.Ended, RecordName.Text(named.Point.Id), undone) : null,
    };

    private static bool MayAdd(Turn turn) => turn.Me.UnitsWith(Reach.Keepers).Any();
}

/// <summary>What a turn does, and so no query sees as it is; or why it does nothing.</summary>
/// <param name="News">The key of what is said first.</param>
/// <param name="Named">The one that is new, ended, or goes on; null where there is none to be shown.</param>
/// <param name="Heard">Who was told.</param>
internal sealed record PointChange(string News, NamedPoint? Named, Heard Heard)
{
    /// <summary>The one in whose place it is shown; null where there was none.</summary>
    public long? Instead { get; init; }

    public TextColor Color { get; init; } = TextColor.Good;

    /// <summary>False where it only says why nothing was done.</summary>
    public bool IsDone => Color == TextColor.Good;
}
