using LiaisonBot.Dialogs.CollectRounds;
using Quartz;

namespace LiaisonBot.RunSchedule;

/// <summary>Opens the collection rounds of the settings (docs/rounds.md).</summary>
internal sealed class OpenRoundsJob(RoundTime rounds) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var span = JobSpans.Begin(context);
        await rounds.OpenAsync(cancellationToken);
    }
}
