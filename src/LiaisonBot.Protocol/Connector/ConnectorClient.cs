using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Schema;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Protocol.Connector;

/// <summary>
/// Bot Connector REST v3 (protocol.md 1.7). Calls only places on the list of hosts, follows no redirects, logs neither texts nor
/// people, and never repeats a send by itself: only the outbox knows whether a second copy would harm.
/// </summary>
internal sealed partial class ConnectorClient(ChannelHttp http, ServiceHosts hosts, ILogger<ConnectorClient> logger) : IConnector
{
    public Task<Delivery> SendAsync(ConversationReference where, Activity activity, CancellationToken cancellation) =>
        PostAsync(where, activity, replyToId: null, cancellation);

    public Task<Delivery> ReplyAsync(ConversationReference where, Activity activity, CancellationToken cancellation) =>
        PostAsync(where, activity, where.ActivityId, cancellation);

    public Task<Delivery> UpdateAsync(
        ConversationReference where, string activityId, Activity activity, CancellationToken cancellation) =>
        CallAsync(
            HttpMethod.Put,
            new Place(where.ServiceUrl, [where.Conversation.Id, "activities", activityId]),
            // The message keeps the id it has on the channel.
            OutgoingActivity.Bytes(OutgoingActivity.Addressed(activity, where, activity.ReplyToId) with { Id = activityId }),
            answer => answer.ToDelivery(activityNamed: true),
            cancellation);

    public Task<Delivery> CreateConversationAsync(NewConversation conversation, CancellationToken cancellation) =>
        CallAsync(
            HttpMethod.Post,
            new Place(conversation.ServiceUrl, []),
            OutgoingActivity.Bytes(conversation),
            answer => answer.ToCreated(),
            cancellation);

    private Task<Delivery> PostAsync(
        ConversationReference where, Activity activity, string? replyToId, CancellationToken cancellation) =>
        CallAsync(
            HttpMethod.Post,
            new Place(where.ServiceUrl, [where.Conversation.Id, "activities", .. replyToId is null ? Array.Empty<string>() : [replyToId]]),
            OutgoingActivity.Bytes(OutgoingActivity.Addressed(activity, where, replyToId)),
            answer => answer.ToDelivery(activityNamed: replyToId is not null),
            cancellation);

    private async Task<Delivery> CallAsync(
        HttpMethod method, Place place, byte[] body, Func<ChannelAnswer, Delivery> read, CancellationToken cancellation)
    {
        var trust = hosts.TrustIn(place.ServiceUrl);
        if (trust is ServiceTrust.None || place.Address is not { } address)
        {
            LogClosed();
            return new Delivery.Refused(null, "ServiceUrlNotAllowed");
        }

        var outcome = await http.CallAsync(new ChannelCall(method, address, body, trust is ServiceTrust.Channel), cancellation);
        var (status, delivery) = outcome switch
        {
            Outcome.Answered(var answer) => ((int?)answer.Status, read(answer)),
            Outcome.Failed(var failed) => (null, failed),
            _ => throw new InvalidOperationException("An outcome is one of two."),
        };
        if (delivery is not (Delivery.Delivered or Delivery.Created))
            LogNotDelivered(method.Method, status, delivery.GetType().Name);
        return delivery;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Connector {Method} ended with status {Status}: {Outcome}")]
    private partial void LogNotDelivered(string method, int? status, string outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "Connector call to a place outside the list of hosts was not made")]
    private partial void LogClosed();

    /// <summary>An address below <c>v3/conversations</c>; null when an id cannot stand in one.</summary>
    private sealed record Place(string ServiceUrl, string?[] Segments)
    {
        // "." and ".." survive every escaping and would climb out of the path.
        public Uri? Address => Segments.All(segment => segment is not (null or "" or "." or ".."))
            ? new Uri(string.Join('/', [ServiceUrl.TrimEnd('/'), "v3", "conversations", .. Segments.Select(part => Uri.EscapeDataString(part!))]))
            : null;
    }
}
