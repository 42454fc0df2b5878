using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Backups;
using LiaisonBot.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LiaisonBot.Data.Store;

/// <summary>
/// Copies the records by SQLite's own backup: of one moment, while turns go on being read and written; and back again, as one transaction, so
/// that what was there before stays when it does not come to its end.
/// </summary>
/// <param name="database">The file of the records.</param>
internal sealed class SqliteBackup(string database)
{
    /// <summary>Another process that opens or closes the file has it for a moment.</summary>
    private const int SecondsToWait = 2;

    private const string CountTables = "SELECT count(*) FROM sqlite_master WHERE type = 'table'";

    // https://www.sqlite.org/rescode.html#busy
    private const int Busy = 5;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int NotADatabase = 26;

    /// <summary>The connections are asked one after the other, and SQLite's copy knows no other way than to be waited for.</summary>
    public Task<BackupResult> MakeAsync(string file, CancellationToken cancellation) => Task.Run(() => Make(file), cancellation);

    public async Task<BackupResult> RestoreAsync(string file, bool replace, CancellationToken cancellation)
    {
        if (!BackupFile.IsOfSqlite(file))
            return new(BackupFile.IsOfPostgres(file) ? BackupOutcome.OtherEngine : BackupOutcome.NotABackup);
        await using var source = Open(file, SqliteOpenMode.ReadOnly);
        var found = await Task.Run(() => Judge(source), cancellation);
        if (found is not (BackupOutcome.Done or BackupOutcome.DoneButBehind))
            return new(found);
        try
        {
            return new(await PutInPlaceAsync(source, replace, cancellation) ?? found);
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return new(BackupOutcome.PlaceDamaged);
        }
    }

    /// <summary>Null when it is done.</summary>
    private async Task<BackupOutcome?> PutInPlaceAsync(SqliteConnection source, bool replace, CancellationToken cancellation)
    {
        if (!File.Exists(database))
            MakeForOwner(database);
        await using var target = Open(database, SqliteOpenMode.ReadWrite);
        if (!replace && !await EmptyPlace.IsEmptyAsync(target, CountTables, cancellation))
            return BackupOutcome.NotEmpty;
        if (!TakeAlone(target))
            return BackupOutcome.InUse;
        await Task.Run(() => source.BackupDatabase(target), cancellation);

        // As the bot opens it; changed while nobody else can, since later everyone there would have to leave for it.
        Ask(target, "PRAGMA locking_mode = NORMAL");
        Ask(target, "PRAGMA journal_mode = WAL");
        return null;
    }

    private BackupResult Make(string file)
    {
        if (!File.Exists(database))
            return new(BackupOutcome.NoRecords);
        using var source = Open(database, SqliteOpenMode.ReadWrite);
        using var copy = Open(file, SqliteOpenMode.ReadWrite);
        CopyInto(copy, source);

        // One file without a log beside it: whatever carries it away carries all of it.
        Ask(copy, "PRAGMA journal_mode = DELETE");
        return new(Judge(copy) switch
        {
            BackupOutcome.Damaged => BackupOutcome.Damaged,
            BackupOutcome.NotABackup => BackupOutcome.NoRecords,
            _ => BackupOutcome.Done,
        });
    }

    private static void CopyInto(SqliteConnection copy, SqliteConnection source)
    {
        try
        {
            source.BackupDatabase(copy);
        }
        catch (SqliteException full) when (full.SqliteErrorCode == Full)
        {
            throw new IOException(full.Message, full);
        }
    }

    /// <summary>An empty file is an empty database; what SQLite keeps beside it is as well protected as the file itself.</summary>
    private static void MakeForOwner(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(file, options).Dispose();
    }

    private static BackupOutcome Judge(SqliteConnection backup)
    {
        try
        {
            if (Ask(backup, "PRAGMA integrity_check") is not "ok")
                return BackupOutcome.Damaged;
            if (Ask(backup, $"SELECT 1 FROM sqlite_master WHERE name = '{HistoryRepository.DefaultTableName}'") is null)
                return BackupOutcome.NotABackup;
            return BackupVersion.Judge(Applied(backup), KnownMigrations.Of<SqliteLiaisonDb>());
        }
        catch (SqliteException)
        {
            return BackupOutcome.Damaged;
        }
    }

    private static List<string> Applied(SqliteConnection backup)
    {
        using var command = backup.CreateCommand();
        command.CommandText = $"""SELECT "MigrationId" FROM "{HistoryRepository.DefaultTableName}" """;
        using var reader = command.ExecuteReader();
        var applied = new List<string>();
        while (reader.Read())
            applied.Add(reader.GetString(0));
        return applied;
    }

    /// <summary>Nobody else has the file open, and nobody can until the connection is closed; false when somebody has.</summary>
    private static bool TakeAlone(SqliteConnection target)
    {
        try
        {
            // Whoever has a file with a log open keeps it from losing the log, even while idle.
            if (Ask(target, "PRAGMA journal_mode = DELETE") is not "delete")
                return false;
            Ask(target, "PRAGMA locking_mode = EXCLUSIVE");
            Ask(target, "BEGIN EXCLUSIVE; COMMIT");
            return true;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            return false;
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = SecondsToWait,
        }.ToString());
        try
        {
            connection.Open();
            Ask(connection, $"PRAGMA busy_timeout = {SecondsToWait * 1000}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Literals of ours alone.")]
    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
