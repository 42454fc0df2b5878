using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LiaisonBot.Data.Store;

/// <summary>
/// Whether a database is at this version of the program, or beyond it, by its own history and without EF Core: comparing models costs a third of a start,
/// and at nearly every start there is nothing to migrate (docs/performance.md).
/// </summary>
internal static class KnownMigrations
{
    public static async Task<bool> AreAllAppliedAsync<TDb>(DbConnection connection, CancellationToken cancellation)
        where TDb : LiaisonDb
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT max("MigrationId") FROM "{HistoryRepository.DefaultTableName}" """;
        try
        {
            var applied = await command.ExecuteScalarAsync(cancellation) as string;
            return string.CompareOrdinal(applied, Of<TDb>()[^1]) >= 0;
        }
        catch (DbException)
        {
            // No history: an empty database. What else is wrong with it, migrating will say.
            return false;
        }
    }

    /// <summary>Those of this version, the oldest first.</summary>
    public static IReadOnlyList<string> Of<TDb>()
        where TDb : LiaisonDb =>
        [.. typeof(TDb).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(TDb))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal)];
}
