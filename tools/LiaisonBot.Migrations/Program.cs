using LiaisonBot.Data.Postgres;
using LiaisonBot.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LiaisonBot.Migrations;

internal static class Program
{
    private static void Main() => Console.WriteLine("Run tools/add-migration.sh; dotnet-ef finds what it needs here.");
}

/// <summary>Gives dotnet-ef a model to compare; no database is opened.</summary>
internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteLiaisonDb>
{
    public SqliteLiaisonDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLiaisonDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <inheritdoc cref="SqliteFactory"/>
internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresLiaisonDb>
{
    public PostgresLiaisonDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresLiaisonDb>().UseNpgsql("Host=localhost").Options);
}
