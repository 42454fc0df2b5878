using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>
/// The way out to our own Web Chat: into the transcript, and to whoever is looking. Nothing is lost by sending twice: an activity that
/// carries an <see cref="Activity.Id"/> (the outbox's own) is kept once.
/// </summary>
public sealed class DirectLineConnector : IConnector
{
    private readonly LiveTranscript transcript;
    private readonly DirectLineHub hub;
    private readonly DirectLineBot bot;

    internal DirectLineConnector(LiveTranscript transcript, DirectLineHub hub, DirectLineBot bot)
    {
        this.transcript = transcript;
        this.hub = hub;
        this.bot = bot;
    }

    /// <summary>For a host whose conversations also grow on other nodes: whoever listens here is shown what is new.</summary>
    public void HasGrown(string conversationId) => hub.Wake(conversationId);

    public Task<Delivery> SendAsync(ConversationReference where, Activity activity, CancellationToken cancellation) =>
        ReplyAsync(where with { ActivityId = null }, activity, cancellation);

    public async Task<Delivery> ReplyAsync(ConversationReference where, Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(where);
        ArgumentNullException.ThrowIfNull(activity);
        var conversationId = where.Conversation.Id!;
        var said = Said(where, activity);
        if (said.Type == ActivityTypes.Typing)
        {
            hub.Show(conversationId, said);
            return new Delivery.Delivered(null);
        }

        using var gate = await transcript.EnterAsync(conversationId, cancellation);
        return await transcript.AppendAsync(conversationId, said, cancellation) is null
            ? new Delivery.Unreachable(UnreachableKind.ConversationNotFound)
            : new Delivery.Delivered(said.Id);
    }

    /// <summary>Web Chat cannot replace what it has shown.</summary>
    public Task<Delivery> UpdateAsync(
        ConversationReference where, string activityId, Activity activity, CancellationToken cancellation) =>
        Task.FromResult<Delivery>(new Delivery.Refused(null, "UpdateNotSupported"));

    /// <summary>Here it is the person who opens a conversation.</summary>
    public Task<Delivery> CreateConversationAsync(NewConversation conversation, CancellationToken cancellation) =>
        Task.FromResult<Delivery>(new Delivery.Refused(null, "CreateNotSupported"));

    private Activity Said(ConversationReference where, Activity activity) => activity with
    {
        Id = "bot-" + (activity.Id ?? Guid.CreateVersion7().ToString("N")),
        Timestamp = bot.Timestamp(),
        ChannelId = ChannelIds.WebChat,
        ServiceUrl = null,
        From = bot.Account,
        Recipient = where.User,
        Conversation = new ConversationAccount { Id = where.Conversation.Id },
        ReplyToId = where.ActivityId,
    };
}
