using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Store;

/// <summary>
/// The one connection that writes. Commits that arrive together share one sync to disk: a savepoint each, one COMMIT for all.
/// Nobody is told "committed" before that COMMIT has returned.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostInOneCommit = 64;
    private const string Savepoint = "turn";

    // https://www.sqlite.org/rescode.html
    private const int SqliteConstraint = 19;
    private const int SqliteForeignKey = 787;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    /// <summary>How long another process's long write, such as an import, is waited for (architecture.md, one commit).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    private readonly Channel<PendingWrite> pending = Channel.CreateUnbounded<PendingWrite>(new() { SingleReader = true });
    private readonly SqliteConnection connection;
    private readonly Task loop;

    public SqliteWriter(string connectionString)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            DefaultTimeout = (int)Patience.TotalSeconds,
        }.ToString());
        loop = Task.Run(WriteAllAsync);
    }

    public async Task<CommitOutcome> CommitAsync(LiaisonDb decided, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var write = new PendingWrite(decided);
        return pending.Writer.TryWrite(write) ? await write.Done.Task : CommitOutcome.Unavailable;
    }

    public async ValueTask DisposeAsync()
    {
        pending.Writer.TryComplete();
        await loop;
        await connection.DisposeAsync();
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<PendingWrite>(MostInOneCommit);
        while (await pending.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostInOneCommit && pending.Reader.TryRead(out var write))
                batch.Add(write);
            await WriteTogetherAsync(batch);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong here, every waiting turn must hear of it.")]
    private async Task WriteTogetherAsync(List<PendingWrite> batch)
    {
        try
        {
            await OpenAsync();
            await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
            foreach (var write in batch)
                await WriteOneAsync(write, transaction);
            await transaction.CommitAsync();
            batch.ForEach(write => write.Tell());
        }
        catch (Exception failure)
        {
            // Nothing of this batch was committed, so nobody of it may hear "committed".
            batch.ForEach(write => write.TellLost(failure));
        }
    }

    private async Task OpenAsync()
    {
        if (connection.State == System.Data.ConnectionState.Open)
            return;
        await connection.OpenAsync();
        await using var settings = connection.CreateCommand();
        settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 12000;";
        await settings.ExecuteNonQueryAsync();
    }

    /// <summary>A savepoint of its own: what one turn got wrong is undone without a trace in the others.</summary>
    private async Task WriteOneAsync(PendingWrite write, SqliteTransaction transaction)
    {
        var db = write.Db;
        db.Database.AutoSavepointsEnabled = false;
        db.Database.SetDbConnection(connection);
        await db.Database.UseTransactionAsync(transaction);
        await transaction.SaveAsync(Savepoint);
        try
        {
            await db.SaveChangesAsync();
            if (db.Settle())
                await db.SaveChangesAsync();
        }
        catch (Exception refused) when (IsOfThisWriteAlone(refused))
        {
            await transaction.RollbackAsync(Savepoint);
            write.Refused(refused);
        }

        await transaction.ReleaseAsync(Savepoint);
        await db.Database.UseTransactionAsync(null);
        db.Database.SetDbConnection(null);
    }

    /// <summary>A full disk or a lost file concerns the whole batch; a broken rule or a bug only the turn that has it.</summary>
    private static bool IsOfThisWriteAlone(Exception refused) =>
        refused.GetBaseException() is not SqliteException sqlite || sqlite.SqliteErrorCode == SqliteConstraint;

    private sealed class PendingWrite(LiaisonDb db)
    {
        private CommitOutcome outcome = CommitOutcome.Committed;
        private Exception? bug;

        public LiaisonDb Db { get; } = db;

        /// <summary>Turns go on elsewhere: the writer never runs their code.</summary>
        public TaskCompletionSource<CommitOutcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Refused(Exception reason)
        {
            if (reason is DbUpdateConcurrencyException
                || reason.GetBaseException() is SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey or SqliteForeignKey })
                outcome = CommitOutcome.Conflict;
            else
                bug = reason;
        }

        public void Tell()
        {
            if (bug is null)
                Done.TrySetResult(outcome);
            else
                Done.TrySetException(bug);
        }

        public void TellLost(Exception failure)
        {
            if (failure.GetBaseException() is SqliteException or IOException)
                Done.TrySetResult(CommitOutcome.Unavailable);
            else
                Done.TrySetException(failure);
        }
    }
}
