using System.Data.Common;
using LiaisonBot.ForgetTraces;
using Quartz;

namespace LiaisonBot.RunSchedule;

/// <summary>Deletes what conversations left behind and is kept no longer (docs/what-we-store.md).</summary>
internal sealed class ForgetTracesJob(TraceSweep sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var span = JobSpans.Begin(context);
        try
        {
            await sweep.SweepAsync(cancellationToken);
        }
        catch (DbException)
        {
            // The store is away: the next night does it.
        }
    }
}
