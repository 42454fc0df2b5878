using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>"座谈接待": what the speaker's units hold, and what they were invited to or were at, the newest first.</summary>
internal static class ListDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var ids = turn.GatheringsToKeep().Select(one => one.Id).Concat(turn.GatheringsOfMine().Select(one => one.Id));
        var all = turn.Db.Gatherings.AsNoTracking().Where(one => ids.Contains(one.Id));
        var page = ListPage.Asked(turn.Input(ListPage.Name), await all.CountAsync());
        var lines = await (
            from gathering in all
            join unit in turn.Db.Units on gathering.UnitId equals unit.Id
            orderby gathering.On descending, gathering.Id descending
            select new GatheringLine(gathering, unit.Name)).Skip(page.Skipped).Take(page.Length).ToListAsync();
        turn.ShowPage(ListCard.Of(
            new ListView([.. lines.Select(line => line with { IsNoted = turn.IsNoted(line.Gathering) })], page) { MayAnnounce = turn.Me.UnitsWith(Reach.Keepers).Any() }, turn.Words));
    }
}
