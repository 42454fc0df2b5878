using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>A case that holds the reader's name.</summary>
/// <param name="View">Of it, what is about the reader: no other colleague's name stands in it.</param>
/// <param name="Home">The unit that it comes from.</param>
/// <param name="Units">The units that it has reached.</param>
internal sealed record CaseKept(CaseView View, string Home, IReadOnlyList<string> Units);

/// <summary>Cases in which others named the speaker, page by page.</summary>
internal static class CasesKeptQueries
{
    public static Task<int> CountCasesAsync(this Turn turn) => turn.CasesAboutMe().CountAsync();

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<CaseKept>> CasesAboutMeAsync(this Turn turn, ListPage page)
    {
        var cases = await turn.CasesAboutMe().AsNoTracking().Whole()
            .OrderByDescending(one => one.Id).Skip(page.Skipped).Take(ListPage.Size).ToListAsync();
        var desk = await CaseDesk.OpenAsync(turn);

        // As a reader of no unit's they are shown no name, nor in the text; their own they know.
        var views = await turn.ListAsync(desk, cases, new CaseReader(turn.Me.Id, []));
        return
        [
            .. cases.Zip(views, (one, view) => new CaseKept(
                view,
                desk.Ladder.UnitOf(one.HomeUnitId).Name,
                [.. one.Stops.OrderByDescending(stop => stop.UnitId == one.HomeUnitId).Select(stop => desk.Ladder.UnitOf(stop.UnitId).Name)])),
        ];
    }
}
