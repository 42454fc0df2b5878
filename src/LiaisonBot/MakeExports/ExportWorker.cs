using LiaisonBot.Dialogs.ExportFiles;
using LiaisonBot.RunSchedule;

namespace LiaisonBot.MakeExports;

/// <summary>Does what there is to do for exports: one file after the other.</summary>
internal sealed class ExportWorker(ExportWork work, TimeProvider time, ILogger<ExportWorker> log) : BesideTurns(time, log)
{
    protected override Task<bool> StepAsync(CancellationToken cancellation) => work.StepAsync(cancellation);
}
