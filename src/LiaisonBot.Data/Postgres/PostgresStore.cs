using System.Data;
using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Backups;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace LiaisonBot.Data.Postgres;

/// <summary>
/// The records on a PostgreSQL server, shared by any number of nodes (docs/postgresql.md). The server does what one writer does on
/// SQLite: commits that arrive together share a sync to disk, and locks are held for one short transaction only.
/// </summary>
public sealed class PostgresStore : LiaisonStore
{
    private static readonly DbContextOptions<PostgresLiaisonDb> Options = Configured().Options;
    private static readonly DbContextOptions<PostgresLiaisonDb> OptionsAlone = Configured().AddInterceptors(new WorkAlone()).Options;

    private readonly NpgsqlDataSource source;
    private readonly NpgsqlDataSource patient;
    private readonly PostgresBackup backup;

    /// <param name="connectionString">As Npgsql reads it; the database has to be there.</param>
    /// <exception cref="ArgumentException">It is not a connection string, or names no server or no database.</exception>
    public PostgresStore(string connectionString)
    {
        source = PostgresConnections.Open(connectionString);
        patient = PostgresConnections.OpenPatiently(connectionString);
        backup = new PostgresBackup(OpenAlone, new PostgresTools(connectionString));
    }

    public override bool IsShared => true;

    public override LiaisonDb Read()
    {
        var connection = source.OpenConnection();
        try
        {
            return Snapshot(connection, alone: null);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override async Task<LiaisonDb> ReadAloneAsync(string conversation, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            return Snapshot(connection, await ConversationLock.TakeAsync(connection, conversation, cancellation));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The context owns the connection and disposes of it.")]
    public override LiaisonDb OpenAlone()
    {
        var db = new PostgresLiaisonDb(OptionsAlone);
        db.Database.SetDbConnection(patient.CreateConnection(), contextOwnsConnection: true);
        return db;
    }

    public override Task<CommitOutcome> CommitAsync(LiaisonDb decided, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decided);
        cancellation.ThrowIfCancellationRequested();
        return CommitMeter.MeasureAsync(decided, () => TryCommitAsync(decided));
    }

    public override async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(OutboxLook look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(look);
        var taken = await OutboxLease.TakeAsync(source, look, cancellation);
        if (taken.Count == 0)
            return [];
        await using var db = Read();
        var messages = await db.Set<OutboxMessage>().Where(message => taken.Contains(message.Id))
            .InTurn()
            .Include(message => message.Conversation).AsNoTracking().ToListAsync(cancellation);
        return [.. messages.Select(message => new OutboxClaim(message))];
    }

    public override Task MigrateAsync(CancellationToken cancellation) => new SharedMigration(OpenAlone).RunAsync(cancellation);

    public override Task<string?> MakeReadyAsync(CancellationToken cancellation) => new SharedMigration(OpenAlone).ObstacleAsync(cancellation);

    public override Task<StoreState> LookAsync(CancellationToken cancellation) => new SharedMigration(OpenAlone).LookAsync(cancellation);

    public override Task<BackupResult> BackUpAsync(string file, CancellationToken cancellation) => backup.MakeAsync(file, cancellation);

    public override Task<BackupResult> RestoreAsync(string file, bool replace, CancellationToken cancellation) =>
        backup.RestoreAsync(file, replace, cancellation);

    public override async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await patient.DisposeAsync();
    }

    /// <summary>Failures come as the driver throws them: a strategy that wraps them for a retry would hide that the server is away.</summary>
    private static DbContextOptionsBuilder<PostgresLiaisonDb> Configured() =>
        new DbContextOptionsBuilder<PostgresLiaisonDb>().UseNpgsql(
            engine => engine.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)));

    private static PostgresLiaisonDb Snapshot(NpgsqlConnection connection, ConversationLock? alone)
    {
        var db = new PostgresLiaisonDb(Options) { Alone = alone };
        db.Database.SetDbConnection(connection, contextOwnsConnection: true);
        db.Database.BeginTransaction(IsolationLevel.RepeatableRead);
        return db;
    }

    private static async Task<CommitOutcome> TryCommitAsync(LiaisonDb decided)
    {
        try
        {
            if (decided.Database.CurrentTransaction is { } snapshot)
                await snapshot.DisposeAsync();
            await WriteAsync(decided);
            return CommitOutcome.Committed;
        }
        catch (Exception failure) when (PostgresFailure.OutcomeOf(failure) is not null)
        {
            return PostgresFailure.OutcomeOf(failure)!.Value;
        }
    }

    /// <summary>Once begun it runs to its end: a caller who went away must not leave it half known.</summary>
    private static async Task WriteAsync(LiaisonDb decided)
    {
        decided.Database.AutoSavepointsEnabled = false;
        await using var transaction = await decided.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, CancellationToken.None);
        await decided.Database.ExecuteSqlRawAsync(WorkAlone.BesideOthers, CancellationToken.None);
        await decided.SaveChangesAsync(CancellationToken.None);
        if (decided.Settle())
            await decided.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
