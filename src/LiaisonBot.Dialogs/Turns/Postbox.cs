using LiaisonBot.Data;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Inbox;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>Something that this turn writes to somebody who did not speak in it.</summary>
internal sealed record Letter(Conversation To, Language Language, Card Card, DateTimeOffset DueAt)
{
    /// <summary>What is sent instead of the card, such as a file; the card's summary goes with it.</summary>
    public Attachment? Instead { get; init; }

    /// <summary>The channel's id of the message whose place it takes; null for a new one.</summary>
    public string? Replaces { get; init; }

    /// <summary>For a reminder: until when it is wanted, and who is to know its message.</summary>
    public Nudge? Nudge { get; init; }
}

/// <summary>A reminder is sent at most once, and not at all when it is no longer wanted.</summary>
/// <param name="ExpiresAt">From this moment on it is withdrawn instead of sent.</param>
/// <param name="Posted">Learns of the message, in the same commit.</param>
public sealed record Nudge(DateTimeOffset ExpiresAt, Action<OutboxMessage> Posted)
{
    /// <summary>When it is sent; at once where the caller knows that the hour is right.</summary>
    public Delivery Delivery { get; init; }
}

/// <summary>When what is written to a person reaches them.</summary>
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
    /// The personal chat that somebody used last and that still takes messages, or one that the sender will open, where the channel lets a
    /// bot write first; null for those who have left, or cannot be reached. One chat only: nobody wants the same twice.
    /// </summary>
    public static async Task<Postbox?> PostboxAsync(this LiaisonDb db, long personId, DateOnly today)
    {
        if (await db.People.Here(today).SingleOrDefaultAsync(person => person.Id == personId) is not { } person)
            return null;
        var conversation = await db.OpenChatAsync(personId) ?? await db.UnopenedChatAsync(person);
        if (conversation is null)
            return null;
        var preference = await db.Preferences.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == personId);
        return new Postbox(conversation, Wording.In(Languages.Of(preference?.Language ?? person.Locale)), preference);
    }

    /// <summary>The people for whom <see cref="PostboxAsync"/> finds no chat; whoever has left may be among the others.</summary>
    public static async Task<IQueryable<long>> OutOfReachAsync(this LiaisonDb db)
    {
        var chats = db.Set<Conversation>();
        var mayBegin = await db.InTeams().AnyAsync();
        return db.People
            .Where(person => !chats.Any(chat => chat.PersonId == person.Id && chat.UnreachableSince == null)
                && (!mayBegin || person.Account == null || chats.Any(chat => chat.PersonId == person.Id)))
            .Select(person => person.Id);
    }

    /// <summary>Chats that tell where the school's Teams is: those in which somebody wrote, and which take messages.</summary>
    private static IQueryable<Conversation> InTeams(this LiaisonDb db) => db.Set<Conversation>()
        .Where(known => known.ChannelId == ChannelIds.Teams && known.Turns > 0 && known.TenantId != "" && known.UnreachableSince == null);

    private static Task<Conversation?> OpenChatAsync(this LiaisonDb db, long personId) =>
        db.Set<Conversation>()
            .Where(conversation => conversation.PersonId == personId && conversation.UnreachableSince == null)
            .OrderByDescending(conversation =>
                db.Set<InboxEntry>().Where(entry => entry.ConversationId == conversation.Id).Max(entry => (long?)entry.Id) ?? 0)
            .ThenByDescending(conversation => conversation.Id)
            .FirstOrDefaultAsync();

    /// <summary>
    /// A chat in Teams for somebody who never wrote: with the service and tenant of any chat that there is, since a school has one of
    /// each. Null when nobody has written from there yet, when the channel has refused this chat before, or when the person has no account.
    /// </summary>
    private static async Task<Conversation?> UnopenedChatAsync(this LiaisonDb db, Person person)
    {
        if (db.Set<Conversation>().Local.FirstOrDefault(known => known.PersonId == person.Id && known is { IsUnopened: true, UnreachableSince: null }) is { } justBegun)
            return justBegun;
        if (person.Account is not { } account || await db.Set<Conversation>().AnyAsync(known => known.PersonId == person.Id))
            return null;
        var model = await db.InTeams().AsNoTracking().OrderBy(known => known.ExternalId).FirstOrDefaultAsync();
        if (model is null)
            return null;
        var of = ConversationReference.FromJson(model.Reference);
        var begun = new Conversation
        {
            ChannelId = ChannelIds.Teams,
            ExternalId = Conversation.Unopened(account),
            PersonId = person.Id,
            Service = model.Service,
            TenantId = model.TenantId,
            Reference = new ConversationReference
            {
                ChannelId = ChannelIds.Teams,
                ServiceUrl = of.ServiceUrl,
                Bot = of.Bot,
                User = new ChannelAccount { Id = account, AadObjectId = account },
                Conversation = new ConversationAccount { ConversationType = "personal", TenantId = model.TenantId },
            }.ToJson(),
        };
        db.Add(begun);
        return begun;
    }
}
