using LiaisonBot.Data.Postgres;
using LiaisonBot.Data.Store;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.Testing.Databases;

/// <summary>
/// Databases at this version, one for each test that asks: copies of one that is migrated once in a run. The PostgreSQL server is the one
/// that <c>LIAISONBOT_TEST_POSTGRES</c> names, else one of this process's own.
/// </summary>
public static class MigratedDatabases
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MigrateSqliteAsync);
    private static readonly Lazy<Task<(string Address, string Name)>> PostgresTemplate = new(MigratePostgresAsync);

    /// <summary>Kept, since the server ends with whoever holds its input.</summary>
    private static PostgresServer? own;

    /// <summary>How to connect to a new database; on SQLite it lies in <paramref name="folder"/>.</summary>
    public static async Task<string> NewAsync(Engine engine, string folder)
    {
        if (engine == Engine.Postgres)
        {
            var (address, name) = await PostgresTemplate.Value;
            return await PostgresServer.NewDatabaseAsync(address, name);
        }

        var file = Path.Combine(folder, "liaison.db");
        File.Copy(await SqliteTemplate.Value, file);
        return $"Data Source={file}";
    }

    public static LiaisonStore Open(Engine engine, string connection) =>
        engine == Engine.Postgres ? new PostgresStore(connection) : new SqliteStore(connection);

    private static async Task<string> MigrateSqliteAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("liaisonbot-").FullName, "empty.db");
        await using var store = new SqliteStore($"Data Source={file};Pooling=False");
        await store.MigrateAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
        return file;
    }

    private static async Task<(string Address, string Name)> MigratePostgresAsync()
    {
        var address = Environment.GetEnvironmentVariable("LIAISONBOT_TEST_POSTGRES") is { Length: > 0 } given
            ? given
            : (own = await PostgresServer.StartAsync()).Address;
        var template = await PostgresServer.NewDatabaseAsync(address, "template1");
        await using (var store = new PostgresStore(template))
            await store.MigrateAsync(CancellationToken.None);
        return (address, template[(template.LastIndexOf('=') + 1)..]);
    }
}
