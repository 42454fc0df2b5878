using LiaisonBot.Data;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Inbox;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>Something that this turn writes to somebody who did not speak in it.</summary>
internal sealed record Letter(Conversation To, Language Language, Card Card, DateTimeOffset DueAt)
{
    /// <summary>For a reminder: until when it is wanted, and who is to know its message.</summary>
    public Nudge? Nudge { get; init; }
}

/// <summary>A reminder is sent at most once, and not at all when it is no longer wanted.</summary>
/// <param name="ExpiresAt">From this moment on it is withdrawn instead of sent.</param>
/// <param name="Posted">Learns of the message, in the same commit.</param>
public sealed record Nudge(DateTimeOffset ExpiresAt, Action<OutboxMessage> Posted);

/// <summary>When somebody else's turn reaches a person.</summary>
public enum Delivery
{
    /// <summary>Now, whatever the hour.</summary>
    AtOnce,

    /// <summary>Now, or when the person's quiet hours are over.</summary>
    AfterQuietHours,
}

/// <summary>Where and in which words somebody is written to.</summary>
/// <param name="Conversation">The chat.</param>
/// <param name="Words">In the person's language.</param>
/// <param name="Preference">What the person chose; null for nothing.</param>
internal sealed record Postbox(Conversation Conversation, Wording Words, Preference? Preference);

internal static class Postboxes
{
    /// <summary>
    /// The personal chat that somebody used last and that still takes messages; null for those who have left or never wrote to the bot.
    /// One chat only: nobody wants the same twice.
    /// </summary>
    public static async Task<Postbox?> FindPostboxAsync(this LiaisonDb db, long personId, DateOnly today)
    {
        var person = await db.People.Here(today).SingleOrDefaultAsync(person => person.Id == personId);
        var conversation = await db.Set<Conversation>()
            .Where(conversation => conversation.PersonId == personId && conversation.UnreachableSince == null)
            .OrderByDescending(conversation =>
                db.Set<InboxEntry>().Where(entry => entry.ConversationId == conversation.Id).Max(entry => (long?)entry.Id) ?? 0)
            .ThenByDescending(conversation => conversation.Id)
            .FirstOrDefaultAsync();
        if (person is null || conversation is null)
            return null;
        var preference = await db.Preferences.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == personId);
        return new Postbox(conversation, Wording.In(Languages.Of(preference?.Language ?? person.Locale)), preference);
    }
}
