using System.Globalization;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>"工作计划": whoever has one branch sees its plan; whoever has several, or looks after branches below, which have one, and how far each has come.</summary>
internal static class ListDialog
{
    private const int RowsOnPage = 10;

    public static async Task ShowAsync(Turn turn)
    {
        var year = PlanName.YearOf(turn.Input(Verbs.Year)) is { } asked && asked <= turn.LastYear() ? asked : turn.Today.Year;
        var scope = await UnitScope.OfAsync(turn);
        var units = scope.Units.Where(unit => unit.Kind == UnitKind.Branch && (scope.Sees(unit) || scope.IsOver(unit))).OrderByDescending(scope.Sees).ToList();
        if (units.Count == 0)
            turn.Say(turn.Words["plan.none"]);
        else if (units is [var only] && scope.Sees(only))
            await PlanDialog.ShowAsync(turn, await turn.PlanAsync(scope, only, year), PlanNews.Standing);
        else
            turn.ShowPage(ListCard.Of(await ViewAsync(turn, units, year), turn.Words));
    }

    private static async Task<ListView> ViewAsync(Turn turn, List<Unit> units, int year)
    {
        var mine = units.ConvertAll(unit => unit.Id);
        var plans = await turn.Db.WorkPlans.AsNoTracking().Where(plan => plan.Year == year && mine.Contains(plan.UnitId)).ToDictionaryAsync(plan => plan.Id, plan => plan.UnitId);
        var ids = plans.Keys.ToList();
        var steps = (await turn.Db.FollowUps.AsNoTracking().Standing().Where(step => step.Kind == FollowUpKind.PlanStep && ids.Contains(step.SourceId)).ToListAsync())
            .ToLookup(step => plans[step.SourceId]);
        var page = ListPage.Asked(turn.Input(ListPage.Name), units.Count, RowsOnPage);
        return new ListView(year, page)
        {
            Lines = [.. units.Skip(page.Skipped).Take(page.Length).Select(unit => new ListLine(unit.Name, new PlanName(unit.Id, year), steps[unit.Id].TallyOn(turn.Today)))],
            Planned = units.Count(unit => steps[unit.Id].Any()),
            LastYear = turn.LastYear(),
        };
    }

    /// <summary>What a press on <see cref="Verbs.Show"/> carries to list another year.</summary>
    public static IReadOnlyDictionary<string, string> DataOf(int year) =>
        new Dictionary<string, string> { [Verbs.Year] = year.ToString(CultureInfo.InvariantCulture) };
}
