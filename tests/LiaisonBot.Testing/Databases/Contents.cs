using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Testing.Databases;

/// <summary>What a database holds, table by table, so that two can be compared: the number of rows, and a digest of them in any order.</summary>
public static class Contents
{
    private const string TablesOfSqlite = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    // Quartz has its own on the same server, and is not among the records.
    private const string TablesOfPostgres = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'qrtz_%'";

    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(Engine engine, string connection)
    {
        await using var store = MigratedDatabases.Open(engine, connection);
        await using var db = store.OpenAlone();
        await db.Database.OpenConnectionAsync();
        var open = db.Database.GetDbConnection();
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await ReadAsync(open, engine == Engine.Postgres ? TablesOfPostgres : TablesOfSqlite))
            contents[table] = DigestOf(await ReadAsync(open, $"SELECT * FROM \"{table}\""));
        return contents;
    }

    private static string DigestOf(List<string> rows)
    {
        rows.Sort(StringComparer.Ordinal);
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))).AsSpan(0, 8));
        return string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows {digest}");
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables as the database gives them.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        return rows;
    }

    private static string Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
