using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LiaisonBot.Data.Postgres;

/// <summary>
/// One context at a time per conversation, on however many nodes (docs/adr/0006-order-across-nodes.md). The lock is the session's
/// and not the transaction's: a snapshot begun before the wait would show the conversation as it was before its turn came.
/// The server frees it when the connection dies, and so when the node does.
/// </summary>
internal sealed class ConversationLock
{
    private readonly long key;

    private ConversationLock(long key) => this.key = key;

    private NpgsqlParameter<long> Key => new() { TypedValue = key };

    /// <summary>Waits for the conversation's turn, as long as <see cref="PostgresConnections.Patience"/>.</summary>
    public static async Task<ConversationLock> TakeAsync(NpgsqlConnection connection, string conversation, CancellationToken cancellation)
    {
        var taken = new ConversationLock(KeyOf(conversation));
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { taken.Key } };
        await command.ExecuteNonQueryAsync(cancellation);
        return taken;
    }

    public void Release(DbContext db)
    {
        try
        {
            db.Database.CurrentTransaction?.Dispose();
            using var command = Unlock(db);
            command?.ExecuteNonQuery();
        }
        catch (NpgsqlException)
        {
            // The connection is broken, and the lock went with it.
        }
    }

    public async ValueTask ReleaseAsync(DbContext db)
    {
        try
        {
            if (db.Database.CurrentTransaction is { } transaction)
                await transaction.DisposeAsync();
            await using var command = Unlock(db);
            if (command is not null)
                await command.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            // The connection is broken, and the lock went with it.
        }
    }

    private NpgsqlCommand? Unlock(DbContext db) =>
        db.Database.GetDbConnection() is NpgsqlConnection { State: System.Data.ConnectionState.Open } connection
            ? new NpgsqlCommand("SELECT pg_advisory_unlock($1)", connection) { Parameters = { Key } }
            : null;

    /// <summary>64 bits of a hash: two conversations that share one wait for each other now and then, and nothing else happens.</summary>
    private static long KeyOf(string conversation) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)));
}
