using LiaisonBot.Data;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Inbox;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>Something that this turn writes to somebody who did not speak in it.</summary>
internal sealed record Letter(Conversation To, Language Language, Card Card);

/// <summary>Where and in which words somebody is written to.</summary>
internal sealed record Postbox(Conversation Conversation, Wording Words);

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
        var preferred = await db.Preferences.Where(one => one.PersonId == personId).Select(one => one.Language).SingleOrDefaultAsync();
        return new Postbox(conversation, Wording.In(Languages.Of(preferred ?? person.Locale)));
    }
}
