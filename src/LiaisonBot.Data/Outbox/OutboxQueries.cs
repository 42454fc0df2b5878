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
    public static Task<bool> AnyDueAsync(this LiaisonDb db, OutboxLook look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(look);
        return db.Set<OutboxMessage>().FirstsDue(look).AnyAsync(cancellation);
    }

    /// <summary>Nudges that were being sent by a process that is gone.</summary>
    /// <param name="messages">The outbox.</param>
    /// <param name="leasedBefore">Where several nodes send: whose claim ended before then. Null where this process alone sends and has just begun.</param>
    public static IQueryable<OutboxMessage> Lost(this IQueryable<OutboxMessage> messages, DateTimeOffset? leasedBefore) =>
        messages.Where(message => message.State == OutboxState.Sending && (leasedBefore == null || message.LeasedUntil < leasedBefore));

    /// <summary>
    /// Of each conversation the first message that is due, answers before nudges: a conversation with many messages keeps no other waiting,
    /// and one that waits to be tried again holds back all others there, unless it was set aside: then it comes last. One that waits for its
    /// first hour, a notice in the night, stands in nobody's way: whoever talks to the bot meanwhile is answered.
    /// </summary>
    internal static IQueryable<OutboxMessage> FirstsDue(this IQueryable<OutboxMessage> messages, OutboxLook look)
    {
        var pending = messages.Where(message => message.State == OutboxState.Pending);
        return pending
            .Where(message => message.DueAt <= look.Now && !look.Busy.Contains(message.ConversationId))
            .Open(look)
            .Where(message => !pending.Any(other => other.ConversationId == message.ConversationId && other.Id != message.Id
                && ((other.Attempts > 0 && other.DueAt > look.Now && !other.IsSetAside)
                    || (other.DueAt <= look.Now
                        && ((!other.IsSetAside && message.IsSetAside)
                            || (other.IsSetAside == message.IsSetAside
                                && ((other.Class == OutboxClass.Answer && message.Class == OutboxClass.Nudge)
                                    || (other.Class == message.Class && other.Id < message.Id))))))))
            .InTurn()
            .Take(look.Most);
    }

    /// <summary>In the order in which they are claimed; <see cref="Postgres.OutboxLease"/> says the same in its own words.</summary>
    internal static IOrderedQueryable<OutboxMessage> InTurn(this IQueryable<OutboxMessage> messages) =>
        messages.OrderBy(message => message.IsSetAside).ThenBy(message => message.Class).ThenBy(message => message.DueAt).ThenBy(message => message.Id);

    /// <summary>Asks for nothing where nothing is closed: with a join the whole outbox would be sorted at every look.</summary>
    private static IQueryable<OutboxMessage> Open(this IQueryable<OutboxMessage> messages, OutboxLook look) =>
        look.ClosedServices.Count + look.ClosedTenants.Count == 0
            ? messages
            : messages.Where(message => !look.ClosedServices.Contains(message.Conversation.Service)
                && !look.ClosedTenants.Contains(message.Conversation.TenantId));
}
