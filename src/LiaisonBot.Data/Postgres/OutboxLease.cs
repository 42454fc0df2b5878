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
    /// As <see cref="OutboxQueries.FirstsDue"/>: while the first message of a conversation is leased, none behind it can be taken.
    /// </summary>
    private const string Take = """
        UPDATE "OutboxMessage"
        SET "LeasedUntil" = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + @lease, "Version" = "Version" + 1,
            "State" = CASE WHEN "Class" = @nudge AND ("ExpiresAt" IS NULL OR "ExpiresAt" > @now) THEN @sending ELSE "State" END
        WHERE "Id" IN (
            SELECT message."Id"
            FROM "OutboxMessage" AS message
            JOIN "Conversation" AS conversation ON conversation."Id" = message."ConversationId"
            WHERE message."State" = @pending AND message."DueAt" <= @now AND message."ConversationId" <> ALL (@busy)
              AND conversation."Service" <> ALL (@services) AND conversation."TenantId" <> ALL (@tenants)
              AND (message."LeasedUntil" IS NULL OR message."LeasedUntil" <= (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
              AND NOT EXISTS (
                SELECT FROM "OutboxMessage" AS other
                WHERE other."ConversationId" = message."ConversationId" AND other."State" = @pending AND other."Id" <> message."Id"
                  AND ((other."Attempts" > 0 AND other."DueAt" > @now AND NOT other."IsSetAside")
                    OR (other."DueAt" <= @now
                      AND ((NOT other."IsSetAside" AND message."IsSetAside")
                        OR (other."IsSetAside" = message."IsSetAside"
                          AND ((other."Class" = @answer AND message."Class" = @nudge)
                            OR (other."Class" = message."Class" AND other."Id" < message."Id")))))))
            ORDER BY message."IsSetAside", message."Class", message."DueAt", message."Id"
            LIMIT @most
            FOR UPDATE OF message SKIP LOCKED)
        RETURNING "Id"
        """;

    /// <summary>The ids of what was taken.</summary>
    public static async Task<IReadOnlyList<long>> TakeAsync(NpgsqlDataSource source, OutboxLook look, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Take);
        command.Parameters.AddWithValue("lease", (long)OutboxClaim.Lease.TotalMilliseconds);
        command.Parameters.AddWithValue("now", look.Now.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("pending", Literals<OutboxState>.Write(OutboxState.Pending));
        command.Parameters.AddWithValue("sending", Literals<OutboxState>.Write(OutboxState.Sending));
        command.Parameters.AddWithValue("answer", Literals<OutboxClass>.Write(OutboxClass.Answer));
        command.Parameters.AddWithValue("nudge", Literals<OutboxClass>.Write(OutboxClass.Nudge));
        command.Parameters.AddWithValue("busy", look.Busy.ToArray());
        command.Parameters.AddWithValue("services", look.ClosedServices.ToArray());
        command.Parameters.AddWithValue("tenants", look.ClosedTenants.ToArray());
        command.Parameters.AddWithValue("most", (long)look.Most);
        var taken = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            taken.Add(reader.GetInt64(0));
        return taken;
    }
}
