using LiaisonBot.Dialogs.RemindPeople;
using Quartz;

namespace LiaisonBot.RunSchedule;

/// <summary>Sends what the ledger has due (docs/reminders.md).</summary>
internal sealed class SendRemindersJob(ReminderRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var span = JobSpans.Begin(context);
        await round.SendAsync(cancellationToken);
    }
}
