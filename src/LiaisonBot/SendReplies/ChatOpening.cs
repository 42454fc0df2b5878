using System.Data.Common;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Store;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.SendReplies;

/// <summary>
/// Asks a channel for the chat with somebody who never wrote. Nothing is shown to them by that, and the channel answers with the same chat
/// however often it is asked, so a failure costs no more than another try (docs/outbox.md).
/// </summary>
internal sealed class ChatOpening(LiaisonStore store, IConnector connector, TimeProvider time)
{
    /// <summary>Where to write to; or, when there is no chat, what became of the message that was to go there.</summary>
    public async Task<(ConversationReference? Where, Delivery? Failure)> OpenAsync(Conversation chat, CancellationToken cancellation)
    {
        var asked = ConversationReference.FromJson(chat.Reference);
        if (!chat.IsUnopened)
            return (asked, null);
        var answer = await connector.CreateConversationAsync(
            new NewConversation { ServiceUrl = asked.ServiceUrl, TenantId = chat.TenantId, Member = asked.User!, Bot = asked.Bot }, cancellation);
        if (answer is not Delivery.Created created)
            return (null, NotShown(answer));
        var where = asked with
        {
            Conversation = asked.Conversation with { Id = created.ConversationId },
            ServiceUrl = created.ServiceUrl ?? asked.ServiceUrl,
        };
        return await IsKeptAsync(chat.Id, where, cancellation) ? (where, null) : (null, new Delivery.Transient(null, MayHaveArrived: false, null));
    }

    /// <summary>The message itself has not left, whatever became of the question; a person whom the channel does not know is out of reach.</summary>
    private static Delivery NotShown(Delivery answer) => answer switch
    {
        Delivery.Refused { Status: >= 400 and < 500 } => new Delivery.Unreachable(UnreachableKind.NotInRoster),
        Delivery.Transient transient => transient with { MayHaveArrived = false },
        Delivery.Ambiguous => new Delivery.Transient(null, MayHaveArrived: false, null),
        _ => answer,
    };

    /// <summary>Whoever wrote in the meantime has the chat already: then this one stays closed, and the next message goes there.</summary>
    private async Task<bool> IsKeptAsync(long id, ConversationReference where, CancellationToken cancellation)
    {
        try
        {
            await using var db = store.Read();
            var chats = db.Set<Conversation>();
            var chat = await chats.SingleAsync(known => known.Id == id, cancellation);
            if (await chats.AnyAsync(known => known.ChannelId == where.ChannelId && known.ExternalId == where.Conversation.Id, cancellation))
                chat.UnreachableSince = time.GetUtcNow();
            else
                (chat.ExternalId, chat.Reference) = (where.Conversation.Id!, where.ToJson());
            return await store.CommitAsync(db, CancellationToken.None) == CommitOutcome.Committed;
        }
        catch (DbException)
        {
            // The store is away: the channel is asked again.
            return false;
        }
    }
}
