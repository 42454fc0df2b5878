using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Stored;
using Npgsql;

namespace LiaisonBot.Data.Postgres;

/// <summary>
/// The claim of one node on messages that several could send. It is written before anything is sent, ends by itself in the
/// server's time, and moves the version on, by which a node that comes too late finds that the message is no longer its own.
/// </summary>
internal static class OutboxLease
{
    /// <summary>
    /// Only the first pending message of a conversation can be taken: while it is leased, none behind it can. One that waits for its first
    /// hour is not yet in the line (<see cref="OutboxQueries.FirstsDue"/>).
    /// </summary>
    private const string Take = """
        UPDATE "OutboxMessage"
        SET "LeasedUntil" = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + $1, "Version" = "Version" + 1
        WHERE "Id" IN (
            SELECT message."Id"
            FROM "OutboxMessage" AS message
            WHERE message."State" = $2 AND message."DueAt" <= $3 AND message."ConversationId" <> ALL ($4)
              AND (message."LeasedUntil" IS NULL OR message."LeasedUntil" <= (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
              AND NOT EXISTS (
                SELECT FROM "OutboxMessage" AS earlier
                WHERE earlier."ConversationId" = message."ConversationId" AND earlier."State" = $2 AND earlier."Id" < message."Id"
                  AND (earlier."DueAt" <= $3 OR earlier."Attempts" > 0))
            ORDER BY message."DueAt", message."Id"
            LIMIT $5
            FOR UPDATE SKIP LOCKED)
        RETURNING "Id", "ConversationId", "Version"
        """;

    public static async Task<IReadOnlyList<OutboxClaim>> TakeAsync(NpgsqlDataSource source, OutboxLook look, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Take);
        command.Parameters.Add(new() { Value = (long)OutboxClaim.Lease.TotalMilliseconds });
        command.Parameters.Add(new() { Value = Literals<OutboxState>.Write(OutboxState.Pending) });
        command.Parameters.Add(new() { Value = look.Now.ToUnixTimeMilliseconds() });
        command.Parameters.Add(new() { Value = look.Busy.ToArray() });
        command.Parameters.Add(new() { Value = (long)look.Most });
        var claims = new List<OutboxClaim>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            claims.Add(new OutboxClaim(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)));
        return claims;
    }
}
