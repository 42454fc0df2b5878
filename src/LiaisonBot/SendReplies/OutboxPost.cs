using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using LiaisonBot.Data;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.SendReplies;

/// <summary>Sends one message and writes down what became of it.</summary>
internal sealed partial class OutboxPost(LiaisonStore store, IConnector connector, TimeProvider time, ILogger<OutboxPost> log)
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <summary>An attempt that takes longer would outlast its claim, and another node would send the message beside it.</summary>
    private static readonly TimeSpan LongestAttempt = OutboxClaim.Lease * 0.75;

    public async Task SendAsync(OutboxClaim claim, CancellationToken cancellation)
    {
        if (await ReadAsync(claim, cancellation) is not { } message)
            return;
        KillPoint.Pass("send.before");
        var delivery = await TryDeliverAsync(message, cancellation);
        KillPoint.Pass("send.after");
        await WriteDownAsync(claim, delivery, cancellation);
    }

    /// <summary>Closes its snapshot again: nothing of the database is held while the network is waited for.</summary>
    private async Task<OutboxMessage?> ReadAsync(OutboxClaim claim, CancellationToken cancellation)
    {
        await using var db = store.Read();
        return await FindAsync(db, claim, cancellation);
    }

    /// <summary>The message as it was claimed; null when it is settled, or another node's by now.</summary>
    private static Task<OutboxMessage?> FindAsync(LiaisonDb db, OutboxClaim claim, CancellationToken cancellation) =>
        db.Set<OutboxMessage>().Include(message => message.Conversation).SingleOrDefaultAsync(
            message => message.Id == claim.Message && message.State == OutboxState.Pending && message.Version == claim.Version, cancellation);

    /// <summary>What became of a message is written down before anything else is sent there: a full disk must not repeat it, nor an orderly stop.</summary>
    private async Task WriteDownAsync(OutboxClaim claim, Delivery delivery, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await using var db = store.Read();
                if (await FindAsync(db, claim, CancellationToken.None) is not { } message)
                    return;
                Settle(message, delivery);
                if (await store.CommitAsync(db, CancellationToken.None) == CommitOutcome.Committed)
                    return;
            }
            catch (DbException)
            {
                // The store is away: try to write it down again.
            }

            await Task.Delay(BetweenWrites, time, cancellation);
        }
    }

    /// <summary>A bug in sending one message counts as a failed attempt at it, so that it neither stops the sender nor is tried for ever.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "See above: the boundary of one attempt.")]
    private async Task<Delivery> TryDeliverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(LongestAttempt, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await DeliverAsync(message, either.Token);
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
        var where = ConversationReference.FromJson(message.Conversation.Reference) with { ActivityId = activity.ReplyToId };
        return message.Replaces is { } replaced
            ? await connector.UpdateAsync(where, replaced, activity, cancellation)
            : await connector.ReplyAsync(where, activity, cancellation);
    }

    private void Settle(OutboxMessage message, Delivery delivery)
    {
        message.Attempts++;
        message.LeasedUntil = null;
        switch (delivery)
        {
            case Delivery.Delivered delivered:
                End(message, OutboxState.Sent, delivered.ActivityId);
                break;
            case Delivery.Throttled throttled:
                Wait(message, throttled.RetryAfter, "throttled");
                break;
            case Delivery.Transient transient:
                Wait(message, transient.RetryAfter, $"status {transient.Status}");
                break;
            case Delivery.Ambiguous:
                // An answer is promised at least once: shown twice is better than never.
                Wait(message, null, "no answer");
                break;
            case Delivery.Unreachable { Kind: UnreachableKind.ActivityNotFound } when message.Replaces is not null:
                message.Replaces = null;
                Wait(message, TimeSpan.Zero, "the replaced message is gone");
                break;
            case Delivery.Unreachable unreachable:
                message.Conversation.UnreachableSince = time.GetUtcNow();
                GiveUp(message, unreachable.Kind.ToString());
                break;
            case Delivery.TooBig:
                GiveUp(message, "too big");
                break;
            case Delivery.Refused refused:
                GiveUp(message, refused.Code);
                break;
            default:
                throw new InvalidOperationException($"A delivery of an unknown kind: {delivery.GetType().Name}.");
        }
    }

    private void End(OutboxMessage message, OutboxState state, string? sentAs)
    {
        message.State = state;
        message.SentActivityId = sentAs;
        message.EndedAt = time.GetUtcNow();
        message.Activity = "";
    }

    private void Wait(OutboxMessage message, TimeSpan? asked, string reason)
    {
        if (message.Attempts >= MostAttempts || time.GetUtcNow() - message.CreatedAt > GiveUpAfter)
        {
            GiveUp(message, reason);
            return;
        }

        var backOff = asked ?? TimeSpan.FromSeconds(Math.Pow(2, message.Attempts - 1));
        message.DueAt = time.GetUtcNow() + (backOff < LongestWait ? backOff : LongestWait);
        message.LastError = reason;
    }

    private void GiveUp(OutboxMessage message, string reason)
    {
        LogGivenUp(log, message.Id, message.Attempts, reason);
        message.LastError = reason[..Math.Min(reason.Length, 100)];
        End(message, OutboxState.Dead, sentAs: null);
    }

    [LoggerMessage(2001, LogLevel.Error, "Sending message {Message} failed: {Kind} at {Trace}")]
    private static partial void LogFailure(ILogger log, long message, string kind, string? trace);

    [LoggerMessage(2002, LogLevel.Warning, "Message {Message} was given up after {Attempts} attempts: {Reason}")]
    private static partial void LogGivenUp(ILogger log, long message, int attempts, string reason);
}
