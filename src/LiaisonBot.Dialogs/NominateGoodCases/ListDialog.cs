using LiaisonBot.Data.GoodCases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>
/// "典型": those about oneself, of one's units, and of the units below as far as both have agreed, unit by unit; what waits for one's own word first.
/// With a name it begins a nomination.
/// </summary>
internal static class ListDialog
{
    private const Who Nominators = Who.Member | Who.Secretary | Who.DeputySecretary | Who.Officer;

    public static async Task SayAsync(Turn turn)
    {
        if (turn.Rest.Length > 0 && turn.Me.IsAny(Nominators))
            await NominateDialog.BeginAsync(turn, turn.Rest);
        else
            await ShowAsync(turn);
    }

    public static async Task ShowAsync(Turn turn)
    {
        var (me, today) = (turn.Me.Id, turn.Today);
        var seen = turn.GoodCasesToSee().AsNoTracking();
        var waiting = turn.GoodCasesAboutMe().Where(one => one.State == GoodCaseState.Waiting
            && ((one.MemberId == me && one.MemberAgreedAt == null) || (one.ColleagueId == me && one.ColleagueAgreedAt == null)));
        var page = ListPage.Asked(turn.Input(ListPage.Name), await seen.CountAsync());
        var lines = await (
            from one in seen
            join member in turn.Db.People on one.MemberId equals member.Id
            join colleague in turn.Db.People on one.ColleagueId equals colleague.Id
            join unit in turn.Db.Units on one.UnitId equals unit.Id
            orderby waiting.Any(other => other.Id == one.Id) descending, one.MemberId == me || one.ColleagueId == me descending, unit.Path, one.Id descending
            select new GoodCaseLine(one, member.Name, colleague.Name, unit.Name, member.LeftOn < today || colleague.LeftOn < today))
            .Skip(page.Skipped).Take(page.Length).ToListAsync();
        turn.ShowPage(ListCard.Of(new GoodCaseList(lines, page, await waiting.CountAsync(), turn.Me.IsAny(Nominators)), turn.Words));
    }
}
