using LiaisonBot.Dialogs.SendBriefings;

namespace LiaisonBot.RunSchedule;

/// <summary>Brings briefings to people (docs/briefings.md): some of them in each step.</summary>
internal sealed class BriefingWorker(BriefingWork work, TimeProvider time, ILogger<BriefingWorker> log) : BesideTurns(time, log)
{
    protected override Task<bool> StepAsync(CancellationToken cancellation) => work.StepAsync(cancellation);
}
