using LiaisonBot.Data;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>
/// What time brings about, as turns that nobody speaks in: decided on a snapshot like any turn, committed with what it writes to people,
/// and decided again when it met another's commit. So it may be tried as often as one likes, on any node.
/// </summary>
internal sealed class TimeTurns(LiaisonStore store, TurnStage stage, OutboxBell bell)
{
    private const int MostTries = 5;

    /// <summary>A node that has not finished by then is taken for dead.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <param name="play">Decides; false when there is nothing to do, and then nothing is written.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Whether something was committed. What the store did not take is for the next time to do.</returns>
    public async Task<bool> TakeAsync(Func<Turn, Task<bool>> play, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            await using var db = store.Read();
            var turn = stage.BeginOfTime(db);
            if (!await play(turn))
                return false;
            Replies.PostLetters(turn);
            switch (await store.CommitAsync(db, cancellation))
            {
                case CommitOutcome.Committed:
                    bell.Ring();
                    return true;
                case CommitOutcome.Unavailable:
                    return false;
                case CommitOutcome.Conflict:
                    break;
            }
        }

        return false;
    }

    /// <summary>Reads on one snapshot, and writes nothing.</summary>
    public async Task<T> ReadAsync<T>(Func<Turn, Task<T>> read)
    {
        await using var db = store.Read();
        return await read(stage.BeginOfTime(db));
    }

    /// <summary>Takes a turn for each record that is found, each a commit of its own.</summary>
    /// <param name="find">Their ids.</param>
    /// <param name="play">Decides about one of them, on a snapshot of its own.</param>
    /// <param name="cancellation">Stops between two.</param>
    /// <returns>For how many something was committed. What the store did not take is for the next time to do.</returns>
    public async Task<int> TakeEachAsync(
        Func<Turn, Task<IReadOnlyList<long>>> find, Func<Turn, long, Task<bool>> play, CancellationToken cancellation)
    {
        var taken = 0;
        foreach (var id in await ReadAsync(find))
            taken += await TakeAsync(turn => play(turn, id), cancellation) ? 1 : 0;
        return taken;
    }

    /// <summary>The oldest record that waits, which is this node's from now on; null when there is none, or another node was quicker.</summary>
    public async Task<T?> ClaimAsync<T>(Func<LiaisonDb, IQueryable<T>> waiting, CancellationToken cancellation)
        where T : class, ILeased
    {
        T? claimed = null;
        var isTaken = await TakeAsync(
            async turn =>
            {
                var now = TimeProvider.System.GetUtcNow();
                claimed = await waiting(turn.Db)
                    .Where(one => !store.IsShared || one.LeasedUntil == null || one.LeasedUntil <= now)
                    .OrderBy(one => one.Id).FirstOrDefaultAsync(cancellation);
                if (claimed is not null)
                    claimed.LeasedUntil = now + Lease;
                return claimed is not null;
            },
            cancellation);
        return isTaken ? claimed : null;
    }
}
