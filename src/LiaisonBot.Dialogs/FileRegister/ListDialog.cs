using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>"结对备案": who has one general branch sees its register; the committee sees which have filed theirs, and which have not.</summary>
internal static class ListDialog
{
    private const int RowsOnPage = 10;

    public static async Task ShowAsync(Turn turn)
    {
        var scope = await UnitScope.OfAsync(turn);
        var units = scope.Seen(FilingRecords.Filing).ToList();
        if (units.Count == 0)
            turn.Say(turn.Words["filing.none"]);
        else if (units is [var only] && scope.Sees(only))
            await FilingDialog.ShowAsync(turn, new OpenedUnit(only, IsOwn: true, scope.Writes(only)) { Above = scope.Units.FirstOrDefault(one => one.Id == only.ParentId) }, FilingNews.Standing);
        else
            turn.ShowPage(ListCard.Of(await ViewAsync(turn, [.. units.Select(unit => (unit.Id, unit.Name))]), turn.Words));
    }

    private static async Task<ListView> ViewAsync(Turn turn, IReadOnlyList<(long Id, string Name)> units)
    {
        var ids = units.Select(unit => unit.Id).ToList();
        var filed = await turn.Db.RegisterFilings.AsNoTracking().LatestOf(ids)
            .Select(filing => new { filing.UnitId, filing.Number, filing.FiledOn, filing.Pairings })
            .ToDictionaryAsync(filing => filing.UnitId, filing => new FiledLine(filing.Number, filing.FiledOn, filing.Pairings));
        var page = ListPage.Asked(turn.Input(ListPage.Name), units.Count, RowsOnPage);
        return new ListView(page)
        {
            Lines = [.. units.Skip(page.Skipped).Take(page.Length).Select(unit => new ListLine(unit.Id, unit.Name, filed.GetValueOrDefault(unit.Id)))],
            Filed = filed.Count,
            Missing = [.. units.Where(unit => !filed.ContainsKey(unit.Id)).Select(unit => unit.Name)],
        };
    }
}
