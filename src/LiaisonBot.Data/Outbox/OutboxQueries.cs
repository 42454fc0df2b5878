namespace LiaisonBot.Data.Outbox;

internal static class OutboxQueries
{
    /// <summary>
    /// Of each conversation the first message that is pending, where it is due: one that is tried again holds back those after it, and a
    /// conversation with many messages no other conversation. One that waits for its first hour, a notice in the night, stands in nobody's
    /// way: whoever talks to the bot meanwhile is answered.
    /// </summary>
    public static IQueryable<OutboxMessage> FirstsDue(this IQueryable<OutboxMessage> messages, OutboxLook look)
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
