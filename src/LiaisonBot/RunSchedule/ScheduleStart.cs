using System.Data.Common;
using Quartz;

namespace LiaisonBot.RunSchedule;

/// <summary>
/// Starts the schedule as soon as the server answers: the first seconds belong to whoever waits for an answer. Before that it does what the
/// schedule does at its hours, so that what fell due while nothing ran is done now, whatever Quartz remembers of it.
/// </summary>
internal sealed partial class ScheduleStart(
    IHostApplicationLifetime host, ISchedulerFactory schedulers, MissedHours missed, ILogger<ScheduleStart> log) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<IScheduler> running = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The scheduler, once it runs and what was missed is done.</summary>
    public Task<IScheduler> RunningAsync(CancellationToken cancellation) => running.Task.WaitAsync(cancellation);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (running.Task.IsCompletedSuccessfully)
            await (await running.Task).Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ServerStartedAsync(stoppingToken);
            await missed.DoAsync(stoppingToken);
            running.SetResult(await BeginAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped before it began.
        }
    }

    private async Task ServerStartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var waiting = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    /// <summary>Where Quartz keeps its triggers may be away just now: the bot answers meanwhile.</summary>
    private async Task<IScheduler> BeginAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                var scheduler = await schedulers.GetScheduler(cancellation);
                await scheduler.Start(cancellation);
                return scheduler;
            }
            catch (Exception away) when (away is DbException or SchedulerException)
            {
                LogAway(log, away.GetType().Name);
                await Task.Delay(BetweenTries, TimeProvider.System, cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The schedule could not start ({Failure}); it is tried again in a few seconds.")]
    private static partial void LogAway(ILogger log, string failure);
}
