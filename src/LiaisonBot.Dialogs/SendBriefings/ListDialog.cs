using LiaisonBot.Data.Briefings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>The briefings of the speaker's units: what is still to be sent first, then the newest.</summary>
internal static class ListDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var kept = turn.BriefingsToKeep().AsNoTracking();
        var page = ListPage.Asked(turn.Input(ListPage.Name), await kept.CountAsync());
        var views = await (
            from briefing in kept
            join unit in turn.Db.Units on briefing.UnitId equals unit.Id
            orderby briefing.State == BriefingState.Draft descending, briefing.Id descending
            select new BriefingView(briefing, unit.Name)).Skip(page.Skipped).Take(page.Length).ToListAsync();
        var lines = new List<BriefingLine>();
        foreach (var view in views)
            lines.Add(new BriefingLine(view, view.Briefing.IsDraft ? null : await turn.Db.TallyAsync(view.Briefing, CancellationToken.None)));
        turn.ShowPage(ListCard.Of(new BriefingList(lines, page), turn.Words));
    }
}
