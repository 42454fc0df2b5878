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
    private const string Take = $"{Before}\n{After}";

    /// <summary>
    /// The same while somewhere nothing is to be sent. Asked only then: with the conversations beside it the server would sort the whole
    /// outbox at every look.
    /// </summary>
    private const string TakeElsewhere = $"{Before}\n{Open}\n{After}";

    private const string Open = """
              AND EXISTS (
                SELECT FROM "Conversation" AS conversation
                WHERE conversation."Id" = message."ConversationId"
                  AND conversation."Service" <> ALL (@services) AND conversation."TenantId" <> ALL (@tenants))
        """;

    private const string Before = """
        UPDATE "OutboxMessage"
        SET "LeasedUntil" = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + @lease, "Version" = "Version" + 1,
            "State" = CASE WHEN "Class" = @nudge AND ("ExpiresAt" IS NULL OR "ExpiresAt" > @now) THEN @sending ELSE "State" END
        WHERE "Id" IN (
            SELECT message."Id"
            FROM "OutboxMessage" AS message
            WHERE message."State" = @pending AND message."DueAt" <= @now AND message."ConversationId" <> ALL (@busy)
              AND (message."LeasedUntil" IS NULL OR message."LeasedUntil" <= (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
        """;

    private const string After = """
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

    /// <summary>
    /// The messages lie in an index in the order in which they are taken. The server does not see that reading the first few of it is enough:
    /// on what it remembers of an outbox that is mostly empty it sorts all that are due, of 45,000 each time, at every look.
    /// </summary>
    private const string InOrder = "SELECT set_config('enable_sort', 'off', true)";

    /// <summary>The ids of what was taken.</summary>
    public static async Task<IReadOnlyList<long>> TakeAsync(NpgsqlDataSource source, OutboxLook look, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InOrder));
        batch.BatchCommands.Add(TakeFor(look));
        var taken = new List<long>();
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            taken.Add(reader.GetInt64(0));
        return taken;
    }

    private static NpgsqlBatchCommand TakeFor(OutboxLook look)
    {
        var isClosed = look.ClosedServices.Count + look.ClosedTenants.Count > 0;
        var command = new NpgsqlBatchCommand(isClosed ? TakeElsewhere : Take);
        command.Parameters.AddWithValue("lease", (long)OutboxClaim.Lease.TotalMilliseconds);
        command.Parameters.AddWithValue("now", look.Now.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("pending", Literals<OutboxState>.Write(OutboxState.Pending));
        command.Parameters.AddWithValue("sending", Literals<OutboxState>.Write(OutboxState.Sending));
        command.Parameters.AddWithValue("answer", Literals<OutboxClass>.Write(OutboxClass.Answer));
        command.Parameters.AddWithValue("nudge", Literals<OutboxClass>.Write(OutboxClass.Nudge));
        command.Parameters.AddWithValue("busy", look.Busy.ToArray());
        command.Parameters.AddWithValue("most", (long)look.Most);
        if (!isClosed)
            return command;
        command.Parameters.AddWithValue("services", look.ClosedServices.ToArray());
        command.Parameters.AddWithValue("tenants", look.ClosedTenants.ToArray());
        return command;
    }
}
