using LiaisonBot.Data.Duties;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>A plan that the speaker asked for.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Plan">Its row; null for one that nobody has begun.</param>
/// <param name="Scope">The speaker's.</param>
internal sealed record OpenedPlan(Unit Unit, int Year, WorkPlan? Plan, UnitScope Scope)
{
    /// <summary>Those that stand, the earliest first.</summary>
    public required IReadOnlyList<FollowUp> Steps { get; init; }

    public PlanName Name => new(Unit.Id, Year);

    public bool IsOwn => Scope.Sees(Unit);

    /// <summary>What was planned for a year that is over stays as it was.</summary>
    public bool MayWrite(DateOnly today) => Scope.Writes(Unit) && Year >= today.Year;
}

internal static class OpenedPlans
{
    private static readonly RecordName Name = new("plan");

    /// <summary>A plan as keys' outcomes and the audit name it.</summary>
    public static string Subject(WorkPlan plan) => Name.Of(plan.Id);

    /// <summary>The last year that is planned already.</summary>
    public static int LastYear(this Turn turn) => turn.Today.Year + 1;

    /// <summary>The plan of that name, of an own branch or of one below; null for everybody else's and for what is none.</summary>
    public static async Task<OpenedPlan?> PlanAsync(this Turn turn, PlanName? name)
    {
        if (name is null || name.Year > turn.LastYear())
            return null;
        var scope = await UnitScope.OfAsync(turn);
        if (scope.Units.FirstOrDefault(unit => unit.Id == name.UnitId && unit.Kind == UnitKind.Branch) is not { } unit || !(scope.Sees(unit) || scope.IsOver(unit)))
            return null;
        return await turn.PlanAsync(scope, unit, name.Year);
    }

    /// <summary>The plan of one of the speaker's branches, or of one below.</summary>
    public static async Task<OpenedPlan> PlanAsync(this Turn turn, UnitScope scope, Unit unit, int year)
    {
        var plan = await turn.Db.WorkPlanAsync(unit.Id, year, CancellationToken.None);
        return new OpenedPlan(unit, year, plan, scope) { Steps = plan is null ? [] : await turn.FollowUpsOfAsync(FollowUpKind.PlanStep, plan.Id) };
    }

    /// <summary>The row, begun with this commit if there is none.</summary>
    public static WorkPlan PlanOf(this Turn turn, OpenedPlan opened)
    {
        if (opened.Plan is { } known)
            return known;
        var plan = new WorkPlan { UnitId = opened.Unit.Id, Year = opened.Year, WrittenById = turn.Me.Id, WrittenAt = turn.Now };
        turn.Db.Add(plan);
        return plan;
    }

    /// <summary>The morning's message that still waits may say that there is no plan.</summary>
    public static async Task ForgetAsync(this Turn turn, Unit unit)
    {
        foreach (var person in (await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None)).Of(unit.Id))
            await turn.FollowAsync(RemindedPerson.DutyDone, person);
    }

    /// <summary>The name of the plan that is the source of a step.</summary>
    public static async Task<PlanName?> PlanNameAsync(this Turn turn, long? source) =>
        source is { } id ? await turn.Db.WorkPlans.Where(plan => plan.Id == id).Select(plan => new PlanName(plan.UnitId, plan.Year)).SingleOrDefaultAsync() : null;
}
