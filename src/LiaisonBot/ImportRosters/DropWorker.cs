using LiaisonBot.Dialogs.ImportRoster;
using LiaisonBot.RunSchedule;

namespace LiaisonBot.ImportRosters;

/// <summary>Does what there is to do for roster files that were dropped into the chat.</summary>
internal sealed class DropWorker(RosterDropWork work, TimeProvider time, ILogger<DropWorker> log) : BesideTurns(time, log)
{
    protected override Task<bool> StepAsync(CancellationToken cancellation) => work.StepAsync(cancellation);
}
