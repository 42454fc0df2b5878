using LiaisonBot.Data.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.WorkPlans;

public static class WorkPlanQueries
{
    public static Task<WorkPlan?> WorkPlanAsync(this LiaisonDb db, long unitId, int year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.WorkPlans.SingleOrDefaultAsync(plan => plan.UnitId == unitId && plan.Year == year, cancellation);
    }

    /// <summary>The units that have a plan for a year: one with a step at least (R6).</summary>
    public static IQueryable<long> UnitsWithPlan(this LiaisonDb db, int year)
    {
        ArgumentNullException.ThrowIfNull(db);
        var begun = db.FollowUps.Standing().Where(step => step.Kind == FollowUpKind.PlanStep).Select(step => step.SourceId);
        return db.WorkPlans.Where(plan => plan.Year == year && begun.Contains(plan.Id)).Select(plan => plan.UnitId);
    }
}
