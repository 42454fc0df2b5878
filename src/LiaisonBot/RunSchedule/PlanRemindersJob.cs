using LiaisonBot.Data.Reminders;
using Quartz;

namespace LiaisonBot.RunSchedule;

/// <summary>Enters into the ledger who is to be reminded of what (docs/clock.md).</summary>
internal sealed class PlanRemindersJob(ReminderPlan plan) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var span = JobSpans.Begin(context);
        await plan.PlanAsync(cancellationToken);
    }
}
