using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Rosters.Drops;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>
/// Fetches files that were dropped, checks and applies them, and deletes what nobody came back to: one piece at a time, each by its row, so that
/// a restart, or another node, goes on with what was left.
/// </summary>
public sealed partial class RosterDropWork
{
    private readonly TimeTurns turns;
    private readonly FileFetching fetching;
    private readonly DropImport import;
    private readonly ILogger log;

    internal RosterDropWork(TimeTurns turns, FileFetching fetching, DropImport import, ILogger<RosterDropWork> log) =>
        (this.turns, this.fetching, this.import, this.log) = (turns, fetching, import, log);

    /// <summary>Does one piece of work; false when there is none.</summary>
    public async Task<bool> StepAsync(CancellationToken cancellation)
    {
        await turns.TakeAsync(turn => DeleteAsync(turn, cancellation), cancellation);
        if (await turns.ClaimAsync(db => db.RosterDrops.Pending().Include(drop => drop.Files), cancellation) is not { } drop)
            return false;
        await DoAsync(drop, cancellation);
        return true;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The boundary of one import: a bug in it is told to whoever waits, and never tried again.")]
    private async Task DoAsync(RosterDrop drop, CancellationToken cancellation)
    {
        try
        {
            await (drop.State switch
            {
                DropState.Checking => import.CheckAsync(drop, cancellation),
                DropState.Applying => import.ApplyAsync(drop, cancellation),
                DropState.Applied => import.TellAsync(drop, cancellation),
                _ => fetching.FetchAsync(drop, cancellation),
            });
        }
        catch (Exception bug) when (bug is not (OperationCanceledException or DbException))
        {
            LogBug(log, drop.Id, bug.GetType().Name, bug.StackTrace);
            await import.GiveUpAsync(drop, cancellation);
        }
    }

    private static async Task<bool> DeleteAsync(Turn turn, CancellationToken cancellation)
    {
        var over = await turn.Db.RosterDrops.ToDelete(turn.Now).ToListAsync(cancellation);
        turn.Db.RemoveRange(over);
        return over.Count > 0;
    }

    [LoggerMessage(3311, LogLevel.Error, "Importing roster files {Drop} failed: {Kind} at {Trace}")]
    private static partial void LogBug(ILogger log, long drop, string kind, string? trace);
}
