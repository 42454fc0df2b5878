using System.Data.Common;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.CollectRounds;
using LiaisonBot.Dialogs.HoldReviews;
using LiaisonBot.Dialogs.PassCases;
using LiaisonBot.Dialogs.RemindPeople;

namespace LiaisonBot.RunSchedule;

/// <summary>What the schedule does at its hours, done once at a start.</summary>
internal sealed class MissedHours(CaseTime cases, RoundTime rounds, ReviewTime reviews, ReminderPlan plan, ReminderRound round)
{
    public async Task DoAsync(CancellationToken cancellation)
    {
        try
        {
            await cases.PassAsync(cancellation);
            await rounds.OpenAsync(cancellation);
            await reviews.InviteAsync(cancellation);
            await plan.PlanAsync(cancellation);
            await round.SendAsync(cancellation);
        }
        catch (DbException)
        {
            // The store is away: the next hour of the schedule does it.
        }
    }
}
