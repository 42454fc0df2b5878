using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Outbox;

public static class OutboxQueries
{
    /// <summary>The first moment after this one at which a message becomes due; null when none will.</summary>
    public static Task<DateTimeOffset?> NextDueAsync(this LiaisonDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<OutboxMessage>().Where(message => message.State == OutboxState.Pending && message.DueAt > now)
            .MinAsync(message => (DateTimeOffset?)message.DueAt, cancellation);
    }

    /// <summary>Whether there is a message that could be sent now.</summary>
    public static Task<bool> AnyDueAsync(this LiaisonDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<OutboxMessage>().FirstsDue(new OutboxLook(now, [], 1)).AnyAsync(cancellation);
    }

    /// <summary>
    /// Of each conversation the first message that is pending, where it is due: one that is tried again holds back those after it, and a
    /// conversation with many messages no other conversation. One that waits for its first hour, a notice in the night, stands in nobody's
    /// way: whoever talks to the bot meanwhile is answered.
    /// </summary>
    internal static IQueryable<OutboxMessage> FirstsDue(this IQueryable<OutboxMessage> messages, OutboxLook look)
    {
        var pending = messages.Where(message => message.State == OutboxState.Pending);
        return pending
            .Where(message => message.DueAt <= look.Now && !look.Busy.Contains(message.ConversationId))
            .Where(message => !pending.Any(earlier => earlier.ConversationId == message.ConversationId && earlier.Id < message.Id
                && (earlier.DueAt <= look.Now || earlier.Attempts > 0)))
            .OrderBy(message => message.DueAt).ThenBy(message => message.Id)
            .Take(look.Most);
    }
}
