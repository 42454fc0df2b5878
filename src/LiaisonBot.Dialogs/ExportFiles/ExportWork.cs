using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Exports;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>
/// Makes the files that were asked for, brings them where the channel wants them, and deletes them when their time is over: one piece at a
/// time, each by its row, so that a restart, or another node, goes on with what was left.
/// </summary>
public sealed partial class ExportWork
{
    private readonly LiaisonStore store;
    private readonly TimeTurns turns;
    private readonly ExportMaking making;
    private readonly IFileUpload upload;
    private readonly ILogger log;

    internal ExportWork(LiaisonStore store, TimeTurns turns, ExportMaking making, IFileUpload upload, ILogger<ExportWork> log) =>
        (this.store, this.turns, this.making, this.upload, this.log) = (store, turns, making, upload, log);

    /// <summary>Does one piece of work; false when there is none.</summary>
    public async Task<bool> StepAsync(CancellationToken cancellation)
    {
        await turns.TakeAsync(turn => DeleteAsync(turn, cancellation), cancellation);
        if (await turns.ClaimAsync(db => db.Exports.Pending(), cancellation) is not { } export)
            return false;
        if (export.State == ExportState.Asked)
            await MakeAsync(export.Id, cancellation);
        else
            await UploadAsync(export, cancellation);
        return true;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The boundary of one file: a bug in making it is told to whoever waits, and never tried again.")]
    private async Task MakeAsync(long id, CancellationToken cancellation)
    {
        try
        {
            await making.MakeAsync(id, cancellation);
        }
        catch (Exception bug) when (bug is not (OperationCanceledException or DbException))
        {
            LogBug(log, id, bug.GetType().Name, bug.StackTrace);
            await turns.TakeAsync(turn => making.FailAsync(turn, id, "export.failed.bug", cancellation), cancellation);
        }
    }

    /// <summary>What was cut off by a stop is sent again from its beginning.</summary>
    private async Task UploadAsync(Export export, CancellationToken cancellation)
    {
        var place = UploadPlace.FromJson(export.Upload!);
        await using var db = store.Read();
        var outcome = await upload.SendAsync(place.UploadUrl, export.Bytes, db.FileAsync(export.Id, cancellation), cancellation);
        if (outcome != UploadOutcome.Delivered)
            LogNotDelivered(log, export.Id, outcome);
        await turns.TakeAsync(
            turn => outcome == UploadOutcome.Delivered
                ? making.DeliverAsync(turn, export.Id, place, cancellation)
                : making.FailAsync(turn, export.Id, "export.failed.upload", cancellation),
            cancellation);
    }

    /// <summary>What is over, fetched or not: the row, and its file with it. That it was made stays in the audit.</summary>
    private static async Task<bool> DeleteAsync(Turn turn, CancellationToken cancellation)
    {
        var over = await turn.Db.Exports.ToDelete(turn.Now).ToListAsync(cancellation);
        turn.Db.RemoveRange(over);
        return over.Count > 0;
    }

    [LoggerMessage(3301, LogLevel.Error, "Making export {Export} failed: {Kind} at {Trace}")]
    private static partial void LogBug(ILogger log, long export, string kind, string? trace);

    [LoggerMessage(3302, LogLevel.Warning, "Export {Export} was not delivered: {Outcome}")]
    private static partial void LogNotDelivered(ILogger log, long export, UploadOutcome outcome);
}
