using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Store;

namespace LiaisonBot.RunSchedule;

/// <summary>
/// Does work that waits in the records, one piece after the other, beside the turns and never in one; looks every second for more. Nothing
/// that goes wrong in it ends the program, which answers people meanwhile.
/// </summary>
/// <param name="time">The system's: such work has no hour.</param>
/// <param name="log">Hears of bugs.</param>
internal abstract partial class BesideTurns(TimeProvider time, ILogger log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterABug = TimeSpan.FromMinutes(1);

    /// <summary>Does one piece; false when there is none.</summary>
    protected abstract Task<bool> StepAsync(CancellationToken cancellation);

    protected TimeProvider Time => time;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await PauseAfterStepAsync(stoppingToken) is { } pause)
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>How long to wait for the next piece; null when it may be there already.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The boundary of such work: a bug in it must not end the program.")]
    private async Task<TimeSpan?> PauseAfterStepAsync(CancellationToken stopping)
    {
        try
        {
            return await StepAsync(stopping) ? null : BetweenLooks;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was begun is begun again after the next start.
            return null;
        }
        catch (Exception away) when (away is IOException || away.IsOfStore())
        {
            // The store is away, or there is no room on the disk: the work waits.
            return BetweenLooks;
        }
        catch (Exception bug)
        {
            LogBug(log, bug.GetType().Name, bug.StackTrace);
            return AfterABug;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work beside the turns failed and is tried again in a minute: {Kind} at {Trace}")]
    private static partial void LogBug(ILogger log, string kind, string? trace);
}
