using System.Data.Common;

namespace LiaisonBot.RunSchedule;

/// <summary>Does work that waits in the records, one piece after the other, beside the turns and never in one; looks every second for more.</summary>
/// <param name="step">Does one piece; false when there is none.</param>
/// <param name="time">The system's: such work has no hour.</param>
internal abstract class BesideTurns(Func<CancellationToken, Task<bool>> step, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await step(stoppingToken))
                    await Task.Delay(BetweenLooks, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // What was begun is begun again after the next start.
                return;
            }
            catch (Exception away) when (away is DbException or IOException)
            {
                // The store is away, or there is no room on the disk: the work waits.
                await Task.Delay(BetweenLooks, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
