using LiaisonBot.Dialogs.PassCases;
using Quartz;

namespace LiaisonBot.RunSchedule;

/// <summary>Does to cases what is due (docs/clock.md).</summary>
internal sealed class PassCasesJob(CaseTime cases) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var span = JobSpans.Begin(context);
        await cases.PassAsync(cancellationToken);
    }
}
