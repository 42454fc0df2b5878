using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>
/// Last year's plan is taken as the start of a new one: its aims, and each step on the day of the new year for which it was planned at first. Whoever has left the
/// branch is responsible no more, and what would be late already is left out. Nobody is told: it is a draft that will be gone over.
/// </summary>
internal static class CopyDialog
{
    public static async Task CopyAsync(Turn turn)
    {
        if (await PlanDialog.WrittenAsync(turn, PlanName.Read(turn.Key!.Subject)) is not { } opened)
            return;
        if (opened.Steps.Count > 0)
        {
            await PlanDialog.ShowAsync(turn, opened, PlanNews.HasSteps);
            return;
        }

        var last = await turn.PlanAsync(opened.Scope, opened.Unit, opened.Year - 1);
        var plan = turn.PlanOf(opened);
        if (plan.Aims.Length == 0)
            plan.Aims = last.Plan?.Aims ?? "";
        (plan.WrittenById, plan.WrittenAt) = (turn.Me.Id, turn.Now);
        var doers = (await turn.DoersOfAsync(opened.Unit)).ToDictionary(doer => doer.Value);
        var steps = last.Steps.Select(step => Again(step, opened, turn.Today, doers)).Where(step => step.DueOn >= turn.Today).ToList();
        foreach (var step in steps)
            turn.Db.Add(step.OfOnceSaved(() => plan.Id));
        turn.Spend(() => OpenedPlans.Subject(plan));
        await turn.ForgetAsync(opened.Unit);
        turn.Audit("plan.copy", () => OpenedPlans.Subject(plan));
        await PlanDialog.ShowAsync(turn, opened with { Plan = plan, Steps = [.. steps.OrderBy(step => step.DueOn)] }, PlanNews.Copied, last.Steps.Count - steps.Count);
    }

    private static FollowUp Again(FollowUp last, OpenedPlan plan, DateOnly today, Dictionary<string, Doer> doers)
    {
        var (unitId, due) = (plan.Unit.Id, last.FirstDueOn.AddYears(plan.Year - last.FirstDueOn.Year));
        var step = new FollowUp { Kind = FollowUpKind.PlanStep, UnitId = unitId, ByUnitId = unitId, Text = last.Text, Role = Role.Secretary, DueOn = due, FirstDueOn = due, SetOn = today };
        if (doers.TryGetValue(Doer.ValueOf(last), out var doer))
            doer.Take(step);
        return step;
    }
}
