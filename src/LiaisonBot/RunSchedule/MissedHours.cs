using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.CollectRounds;
using LiaisonBot.Dialogs.HoldReviews;
using LiaisonBot.Dialogs.PassCases;
using LiaisonBot.Dialogs.RemindPeople;

namespace LiaisonBot.RunSchedule;

/// <summary>What the schedule does at its hours, done once at a start.</summary>
internal sealed partial class MissedHours(
    CaseTime cases, RoundTime rounds, ReviewTime reviews, ReminderPlan plan, ReminderRound round, ILogger<MissedHours> log)
{
    public async Task DoAsync(CancellationToken cancellation)
    {
        await TryAsync(() => cases.PassAsync(cancellation), cancellation);
        await TryAsync(() => rounds.OpenAsync(cancellation), cancellation);
        await TryAsync(() => reviews.InviteAsync(cancellation), cancellation);
        await TryAsync(() => plan.PlanAsync(cancellation), cancellation);
        await TryAsync(() => round.SendAsync(cancellation), cancellation);
    }

    /// <summary>What fails is done at the next hour of the schedule, and keeps nothing else from being done now.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The boundary of each: a bug in one must not end the program while it answers people.")]
    private async Task TryAsync(Func<Task> work, CancellationToken cancellation)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception away) when (away.IsOfStore())
        {
            LogAway(log, away.GetBaseException().GetType().Name);
        }
        catch (Exception bug)
        {
            LogBug(log, bug.GetType().Name, bug.StackTrace);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Something missed could not be done at the start, for the store is away ({Failure}).")]
    private static partial void LogAway(ILogger log, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Something missed could not be done at the start: {Kind} at {Trace}")]
    private static partial void LogBug(ILogger log, string kind, string? trace);
}
