using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyCases;

/// <summary>
/// "我的事项": what the speaker raised, that which waits for a word of theirs first; or that of a year or half-year which is counted in their
/// figures.
/// </summary>
internal static class MyCasesDialog
{
    /// <summary>The actions that open a case of one's own and report another, wherever they live.</summary>
    private const string Open = "case.mine";
    private const string Report = "case.report";

    public static async Task ShowAsync(Turn turn)
    {
        var period = AppraisalPeriod.Read(turn.Input(AppraisalPeriod.Input));
        var own = period is null ? turn.OwnCases() : turn.OwnCases().CountedIn(period, turn.Clock);
        var page = ListPage.Asked(turn.Input(ListPage.Name), await own.CountAsync());
        var cases = await PageAsync(own, page);
        var views = await turn.ListAsync(await CaseDesk.OpenAsync(turn), cases, new CaseReader(turn.Me.Id, []));
        turn.ShowPage(MyCasesCard.Of(new MyCasesView(views, page) { Period = period }, new MyCasesVerbs(turn.VerbOf(Open), turn.VerbOf(Report)), turn.Words));
    }

    private static Task<List<Case>> PageAsync(IQueryable<Case> own, ListPage page) => own.AsNoTracking().Whole()
        .OrderBy(one => one.State == CaseState.Asked || one.State == CaseState.Resolved || one.State == CaseState.NotSolvable ? 0
            : one.State == CaseState.Open || one.State == CaseState.Taken ? 1 : 2)
        .ThenByDescending(one => one.Id)
        .Skip(page.Skipped).Take(ListPage.Size).ToListAsync();
}
