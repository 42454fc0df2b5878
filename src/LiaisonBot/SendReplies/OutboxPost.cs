using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Schema;
using ActivityKind = System.Diagnostics.ActivityKind;
using ActivitySource = System.Diagnostics.ActivitySource;
using ActivityStatusCode = System.Diagnostics.ActivityStatusCode;

namespace LiaisonBot.SendReplies;

/// <summary>Sends one message and writes down what became of it.</summary>
internal sealed partial class OutboxPost(OutboxLedger ledger, IConnector connector, ChatOpening opening, ILogger<OutboxPost> log)
{
    /// <summary>An attempt that takes longer would outlast its claim, and another node would send the message beside it: it is not waited for.</summary>
    private static readonly TimeSpan LongestAttempt = OutboxClaim.Lease * 0.75;

    /// <summary>The channel is told of a send's span, in <c>traceparent</c>.</summary>
    private static readonly ActivitySource Spans = new("LiaisonBot.Outbox");

    public OutboxLedger Ledger => ledger;

    public async Task<Delivery> SendAsync(OutboxClaim claim, CancellationToken cancellation)
    {
        using var span = Spans.StartActivity("send", ActivityKind.Client);
        span?.SetTag("liaisonbot.message", claim.Message);
        KillPoint.Pass("send.before");
        var delivery = await TryDeliverAsync(claim.Content, cancellation);
        span?.SetTag("liaisonbot.outcome", delivery.GetType().Name);
        if (delivery is not Delivery.Delivered)
            span?.SetStatus(ActivityStatusCode.Error);
        KillPoint.Pass("send.after");
        await ledger.WriteDownAsync(claim, delivery, cancellation);
        KillPoint.Pass("send.settled");
        return delivery;
    }

    /// <summary>A bug in writing down what became of a message.</summary>
    public void Report(long message, Exception bug) => LogFailure(log, message, bug.GetType().Name, bug.StackTrace);

    /// <summary>A bug in looking for messages.</summary>
    public void ReportLook(Exception bug) => LogLookFailure(log, bug.GetType().Name, bug.StackTrace);

    /// <summary>A bug in sending one message counts as a failed attempt at it, so that it neither stops the sender nor is tried for ever.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "See above: the boundary of one attempt.")]
    private async Task<Delivery> TryDeliverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(LongestAttempt, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await DeliverAsync(message, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Delivery.Ambiguous();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(log, message.Id, failure.GetType().Name, failure.StackTrace);
            return new Delivery.Transient(null, MayHaveArrived: true, RetryAfter: null);
        }
    }

    private async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var activity = JsonSerializer.Deserialize(message.Activity, ProtocolJson.Default.Activity)!;

        // Our own Web Chat adds a message once per id, so a message sent again after a crash is not shown twice.
        activity = activity with { Id = $"out-{message.Id}" };
        var (chat, failure) = await opening.OpenAsync(message.Conversation, cancellation);
        if (chat is null)
            return failure!;
        var where = chat with { ActivityId = activity.ReplyToId };
        return message.Replaces is { } replaced
            ? await connector.UpdateAsync(where, replaced, activity, cancellation)
            : await connector.ReplyAsync(where, activity, cancellation);
    }

    [LoggerMessage(2004, LogLevel.Error, "Looking for messages failed and is tried again: {Kind} at {Trace}")]
    private static partial void LogLookFailure(ILogger log, string kind, string? trace);

    [LoggerMessage(2001, LogLevel.Error, "Sending message {Message} failed: {Kind} at {Trace}")]
    private static partial void LogFailure(ILogger log, long message, string kind, string? trace);
}
