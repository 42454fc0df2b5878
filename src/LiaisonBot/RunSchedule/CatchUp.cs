using System.Data.Common;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.PassCases;
using LiaisonBot.Dialogs.RemindPeople;

namespace LiaisonBot.RunSchedule;

/// <summary>
/// Does at start what the schedule does at its hours: what fell due while nothing ran is done now, whatever Quartz remembers of it.
/// </summary>
internal sealed class CatchUp(CaseTime cases, ReminderPlan plan, ReminderRound round) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start does not wait for it.
        await Task.Yield();
        try
        {
            await cases.PassAsync(stoppingToken);
            await plan.PlanAsync(stoppingToken);
            await round.SendAsync(stoppingToken);
        }
        catch (Exception away) when (away is DbException or OperationCanceledException)
        {
            // The store is away, or the program stops again: the next hour of the schedule does it.
        }
    }
}
