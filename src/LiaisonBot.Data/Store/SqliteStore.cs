using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Backups;
using LiaisonBot.Data.Meta;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Store;

/// <summary>
/// The records in one SQLite file: write-ahead log, every commit synced to disk, one writer (docs/adr/0002-one-writer.md).
/// </summary>
public sealed class SqliteStore : LiaisonStore
{
    // A list goes over as one parameter: with as many parameters as it is long, each length would be a text of its own to make and to read.
    private static readonly DbContextOptions<SqliteLiaisonDb> Options = new DbContextOptionsBuilder<SqliteLiaisonDb>()
        .UseSqlite(sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).Options;

    /// <summary>A commit takes some pages of the log; where there is no more than this, the next but one may not fit.</summary>
    private const long LeastRoom = 1024 * 1024;

    // https://www.sqlite.org/rescode.html#cantopen
    private const int CannotOpen = 14;

    private const string ReadOnly = "The database file can be read but not written: see to its owner and its rights.";

    private readonly string connectionString;
    private readonly string file;
    private readonly Lazy<SqliteWriter> writer;
    private readonly ReadConnections reads;

    /// <param name="connectionString">As Microsoft.Data.Sqlite reads it; the file's folder is made when it is missing.</param>
    public SqliteStore(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = true };
        if (builder.DataSource.Length == 0 || builder.DataSource == ":memory:" || builder.Mode == SqliteOpenMode.Memory)
            throw new ArgumentException("A database in memory loses what it acknowledged: name a file.", nameof(connectionString));
        file = Path.GetFullPath(builder.DataSource);
        if (Path.GetDirectoryName(file) is { } folder)
            Directory.CreateDirectory(folder);
        this.connectionString = builder.ToString();
        reads = new ReadConnections(this.connectionString);
        writer = new Lazy<SqliteWriter>(() => new SqliteWriter(this.connectionString));
    }

    public override bool HasRoom => new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace >= LeastRoom;

    [SuppressMessage("Reliability", "CA2000", Justification = "The context owns the connection and disposes of it.")]
    public override LiaisonDb Read()
    {
        // An open connection goes on serving a file that was taken away, and what it acknowledges is lost.
        if (!File.Exists(file))
            throw new SqliteException("The database file is gone.", CannotOpen);
        var connection = reads.Lend();
        var db = new SqliteLiaisonDb(Options);
        db.Database.SetDbConnection(connection, contextOwnsConnection: true);
        db.Database.UseTransaction(connection.BeginTransaction(deferred: true));
        return db;
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The context owns the connection and disposes of it.")]
    public override LiaisonDb OpenAlone()
    {
        var db = new SqliteLiaisonDb(Options);
        db.Database.SetDbConnection(new SqliteConnection(connectionString), contextOwnsConnection: true);
        return db;
    }

    public override async Task<CommitOutcome> CommitAsync(LiaisonDb decided, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decided);
        if (decided.Database.CurrentTransaction is { } snapshot)
            await snapshot.DisposeAsync();
        decided.Database.SetDbConnection(null);
        return await CommitMeter.MeasureAsync(decided, () => writer.Value.CommitAsync(decided, cancellation));
    }

    /// <summary>One process sends, so what it takes needs no note in the database, except that a nudge is on its way.</summary>
    public override async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(OutboxLook look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(look);
        await using var db = Read();
        var due = await db.Set<OutboxMessage>().FirstsDue(look).Include(message => message.Conversation).AsNoTracking().ToListAsync(cancellation);
        var leaving = due.Where(message => message.Class == OutboxClass.Nudge && !message.IsExpired(look.Now)).ToList();
        if (leaving.Count > 0)
        {
            db.AttachRange(leaving);
            leaving.ForEach(message => message.State = OutboxState.Sending);
            if (await CommitAsync(db, cancellation) != CommitOutcome.Committed)
                due.RemoveAll(leaving.Contains);
        }

        return [.. due.Select(message => new OutboxClaim(message))];
    }

    public override async Task<string?> MakeReadyAsync(CancellationToken cancellation)
    {
        await MigrateAsync(cancellation);
        await using var db = OpenAlone();
        await db.Database.OpenConnectionAsync(cancellation);
        return IsReadOnly(db) ? ReadOnly : null;
    }

    public override async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var db = OpenAlone();
        await db.Database.OpenConnectionAsync(cancellation);
        if (await KnownMigrations.AreAllAppliedAsync<SqliteLiaisonDb>(db.Database.GetDbConnection(), cancellation))
            return;
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    public override async Task<StoreState> LookAsync(CancellationToken cancellation)
    {
        if (!File.Exists(file))
            return StoreState.Missing;
        await using var db = OpenAlone();
        await db.Database.OpenConnectionAsync(cancellation);

        // What is no database shows only when it is read.
        await db.Database.ExecuteSqlRawAsync("PRAGMA schema_version", cancellation);
        if (IsReadOnly(db))
            return new StoreState(Exists: true, Obstacle: ReadOnly);
        if (!await KnownMigrations.AreAllAppliedAsync<SqliteLiaisonDb>(db.Database.GetDbConnection(), cancellation))
            return new StoreState(Exists: true, IsBehind: true);
        return new StoreState(Exists: true)
        {
            LastDone = await db.LastDoneAsync(cancellation),
            MovedClock = await db.ClockMomentAsync(cancellation),
        };
    }

    /// <summary>SQLite opens what it may not write for reading, and says nothing: whatever was made by another user serves until the first commit.</summary>
    private static bool IsReadOnly(LiaisonDb db) => SQLitePCL.raw.sqlite3_db_readonly(((SqliteConnection)db.Database.GetDbConnection()).Handle, "main") == 1;

    public override Task<BackupResult> BackUpAsync(string file, CancellationToken cancellation) =>
        new SqliteBackup(this.file).MakeAsync(file, cancellation);

    public override Task<BackupResult> RestoreAsync(string file, bool replace, CancellationToken cancellation) =>
        new SqliteBackup(this.file).RestoreAsync(file, replace, cancellation);

    public override async ValueTask DisposeAsync()
    {
        if (writer.IsValueCreated)
            await writer.Value.DisposeAsync();
        reads.Dispose();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
