using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>"通报": what one received, the newest first, to be read again; whoever writes for a unit goes on from here.</summary>
internal static class ReceivedDialog
{
    public static async Task ListAsync(Turn turn)
    {
        var received = turn.BriefingsToMe().AsNoTracking();
        var page = ListPage.Asked(turn.Input(ListPage.Name), await received.CountAsync());
        var lines = await (
            from briefing in received
            join unit in turn.Db.Units on briefing.UnitId equals unit.Id
            orderby briefing.SentOn descending, briefing.Id descending
            select new BriefingView(briefing, unit.Name)).Skip(page.Skipped).Take(page.Length).ToListAsync();
        turn.ShowPage(ReceivedCard.List(new ReceivedList(lines, page, await turn.UnitsToBrief().AnyAsync()), turn.Words));
    }

    public static async Task ReadAsync(Turn turn)
    {
        var claimed = RecordName.Id(turn.Input(Verbs.Briefing));
        if (await turn.BriefingsToMe().AsNoTracking().SingleOrDefaultAsync(briefing => briefing.Id == claimed) is { } briefing)
            turn.Show(ReceivedCard.Of(await turn.ViewAsync(briefing), turn.Words));
        else
            turn.Say(turn.Words["briefing.gone"]);
    }
}
