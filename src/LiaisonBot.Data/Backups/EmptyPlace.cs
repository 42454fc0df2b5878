using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LiaisonBot.Data.Backups;

/// <summary>Whether a database holds nothing that anybody could miss: no table at all, or ours with nobody in them.</summary>
internal static class EmptyPlace
{
    private const string CountPeopleAndUnits = """SELECT (SELECT count(*) FROM "People") + (SELECT count(*) FROM "Units")""";

    /// <param name="connection">Open, without a transaction.</param>
    /// <param name="countTables">How its engine is asked for the number of its tables.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<bool> IsEmptyAsync(DbConnection connection, string countTables, CancellationToken cancellation)
    {
        try
        {
            return await CountAsync(connection, countTables, cancellation) == 0
                || await CountAsync(connection, CountPeopleAndUnits, cancellation) == 0;
        }
        catch (DbException)
        {
            // Somebody else's tables, or ours and damaged: not to be thrown away unasked.
            return false;
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Both texts are literals of ours.")]
    private static async Task<long> CountAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }
}
