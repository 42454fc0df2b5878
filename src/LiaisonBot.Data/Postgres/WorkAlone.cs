using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LiaisonBot.Data.Postgres;

/// <summary>
/// While a long piece of work writes, no turn commits, so that what it checked is what it changes. A turn holds the lock shared for its
/// one short transaction, the long work alone for its whole one.
/// </summary>
internal sealed class WorkAlone : DbTransactionInterceptor
{
    /// <summary>Any number that nobody else's advisory lock on this database uses; written in two halves, it cannot be a conversation's.</summary>
    private const string Key = "19760, 1";

    public const string BesideOthers = $"SELECT pg_advisory_xact_lock_shared({Key})";

    private const string Alone = $"SELECT pg_advisory_xact_lock({Key})";

    public override DbTransaction TransactionStarted(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Wait(connection, result);
        command.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var command = Wait(connection, result);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    private static DbCommand Wait(DbConnection connection, DbTransaction transaction)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Alone;
        return command;
    }
}
