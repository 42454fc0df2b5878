using LiaisonBot.Data.Backups;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LiaisonBot.Data.Postgres;

/// <summary>
/// Copies the records by <c>pg_dump</c>, as of one moment while all nodes go on; and back by <c>pg_restore</c> and <c>psql</c>, as one
/// transaction, so that what was there before stays when it does not come to its end. It begins here and not by <c>--single-transaction</c>,
/// by which psql would commit whatever it had heard when this process is killed.
/// </summary>
internal sealed class PostgresBackup(Func<LiaisonDb> openAlone, PostgresTools tools)
{
    /// <summary>Quartz's own tables: only when it rang last, which the records decide without (docs/clock.md). It makes them anew.</summary>
    private const string WithoutAlarms = "--exclude-table=qrtz_*";

    private const string CountTables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";

    private const string CountOthers = """
        SELECT count(*)::int AS "Value" FROM pg_stat_activity
        WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid() AND backend_type = 'client backend'
        """;

    /// <summary>Also the tables of a newer version, which the backup does not know: migrating to it once more would meet them.</summary>
    private const string DropAll = """
        DO $$
        DECLARE one record;
        BEGIN
          FOR one IN SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE 'DROP TABLE IF EXISTS ' || one.name || ' CASCADE';
          END LOOP;
        END $$
        """;

    private static readonly string Nowhere = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    public async Task<BackupResult> MakeAsync(string file, CancellationToken cancellation)
    {
        var dump = await tools.RunAsync("pg_dump", ["--format=custom", WithoutAlarms, $"--file={file}"], cancellation);
        if (!dump.WentWell)
            return dump.Failure;
        var found = await JudgeAsync(file, cancellation);
        return found.Outcome switch
        {
            BackupOutcome.NotABackup => new(BackupOutcome.NoRecords),
            BackupOutcome.DoneButBehind or BackupOutcome.Newer => new(BackupOutcome.Done),
            _ => found,
        };
    }

    public async Task<BackupResult> RestoreAsync(string file, bool replace, CancellationToken cancellation)
    {
        if (!BackupFile.IsOfPostgres(file))
            return new(BackupFile.IsOfSqlite(file) ? BackupOutcome.OtherEngine : BackupOutcome.NotABackup);
        var found = await JudgeAsync(file, cancellation);
        if (!found.IsDone)
            return found;
        await using (var db = openAlone())
        {
            await db.Database.OpenConnectionAsync(cancellation);
            if (!replace && !await EmptyPlace.IsEmptyAsync(db.Database.GetDbConnection(), CountTables, cancellation))
                return new(BackupOutcome.NotEmpty);
            if (await db.Database.SqlQueryRaw<int>(CountOthers).SingleAsync(cancellation) > 0)
                return new(BackupOutcome.InUse);
        }

        var put = await tools.PipeAsync(
            ("pg_restore", ["--no-owner", "--no-privileges", "--file=-", file]),
            ("psql", ["--no-psqlrc", "--quiet", "--output", Nowhere, "--set=ON_ERROR_STOP=1", "--command=BEGIN", $"--command={DropAll}", "--file=-"]),
            seal: "COMMIT;\n",
            cancellation);
        return put.WentWell ? found : put.Failure;
    }

    /// <summary>Reads all of it once: a file that ends too early is found before anything is changed for its sake.</summary>
    private async Task<BackupResult> JudgeAsync(string file, CancellationToken cancellation)
    {
        var history = await tools.RunAsync(
            "pg_restore", ["--data-only", $"--table={HistoryRepository.DefaultTableName}", "--file=-", file], cancellation);
        if (history.ExitCode is null)
            return history.Failure;
        var whole = await tools.RunAsync("pg_restore", [$"--file={Nowhere}", file], cancellation);
        return new(history.WentWell && whole.WentWell
            ? BackupVersion.Judge(Applied(history.Output), KnownMigrations.Of<PostgresLiaisonDb>())
            : BackupOutcome.Damaged);
    }

    /// <summary>The rows between COPY and its end, <c>\.</c>; the migration is their first column.</summary>
    private static List<string> Applied(string output) =>
    [
        .. output.Split('\n')
            .SkipWhile(line => !line.StartsWith("COPY ", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line != "\\.")
            .Select(line => line.Split('\t')[0]),
    ];
}
