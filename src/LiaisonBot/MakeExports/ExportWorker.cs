using System.Data.Common;
using LiaisonBot.Dialogs.ExportFiles;

namespace LiaisonBot.MakeExports;

/// <summary>Does what there is to do for exports, one file after the other, beside the turns and never in one.</summary>
internal sealed class ExportWorker(ExportWork work, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await work.StepAsync(stoppingToken))
                    await Task.Delay(BetweenLooks, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // What was begun is begun again after the next start.
                return;
            }
            catch (Exception away) when (away is DbException or IOException)
            {
                // The store is away, or there is no room for the file: the row waits.
                await Task.Delay(BetweenLooks, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
