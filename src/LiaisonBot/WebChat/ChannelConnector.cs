using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.WebChat;

/// <summary>Sends to our own page inside this process, and to every other channel over HTTP.</summary>
internal sealed class ChannelConnector(IConnector own, IConnector remote) : IConnector
{
    public Task<Delivery> SendAsync(ConversationReference where, Activity activity, CancellationToken cancellation) =>
        To(where).SendAsync(where, activity, cancellation);

    public Task<Delivery> ReplyAsync(ConversationReference where, Activity activity, CancellationToken cancellation) =>
        To(where).ReplyAsync(where, activity, cancellation);

    public Task<Delivery> UpdateAsync(
        ConversationReference where, string activityId, Activity activity, CancellationToken cancellation) =>
        To(where).UpdateAsync(where, activityId, activity, cancellation);

    public Task<Delivery> CreateConversationAsync(NewConversation conversation, CancellationToken cancellation) =>
        remote.CreateConversationAsync(conversation, cancellation);

    private IConnector To(ConversationReference where) => DirectLineChannel.Serves(where) ? own : remote;
}
