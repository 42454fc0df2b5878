using LiaisonBot.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests;

/// <summary>A migrated database of a test's own, in memory; each context opened on it is a fresh unit of work.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly DbContextOptions<SqliteLiaisonDb> options;

    public TestDatabase()
    {
        connection.Open();
        options = new DbContextOptionsBuilder<SqliteLiaisonDb>().UseSqlite(connection).Options;
        using var db = Open();
        db.Database.Migrate();
    }

    public SqliteLiaisonDb Open() => new(options);

    public void Dispose() => connection.Dispose();
}
