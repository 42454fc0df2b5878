using LiaisonBot.Data.Outbox;
using LiaisonBot.Protocol.Connector;

namespace LiaisonBot.SendReplies;

/// <summary>What an answer of the channel means for a message, by its class (docs/outbox.md).</summary>
internal static class Settlement
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <param name="message">As it was claimed, with its conversation.</param>
    /// <param name="delivery">What became of it; null when it was not tried.</param>
    /// <param name="now">The moment.</param>
    public static void Settle(OutboxMessage message, Delivery? delivery, DateTimeOffset now)
    {
        message.LeasedUntil = null;
        if (delivery is null)
            PutBack(message, now);
        else
            Apply(message, delivery, now);
    }

    /// <summary>Not tried: as it was, unless it is too late for it.</summary>
    private static void PutBack(OutboxMessage message, DateTimeOffset now)
    {
        message.State = OutboxState.Pending;
        if (message.IsExpired(now))
            message.End(OutboxState.Withdrawn, now);
    }

    private static void Apply(OutboxMessage message, Delivery delivery, DateTimeOffset now)
    {
        message.Attempts++;
        switch (delivery)
        {
            case Delivery.Delivered delivered:
                message.SentActivityId = delivered.ActivityId;
                message.End(OutboxState.Sent, now);
                break;
            case Delivery.Throttled throttled:
                message.Throttles++;
                Wait(message, throttled.RetryAfter, "throttled", now);
                break;
            case Delivery.Transient { MayHaveArrived: true } transient when message.Class == OutboxClass.Nudge:
                Lose(message, $"status {transient.Status}", now);
                break;
            case Delivery.Transient transient:
                Wait(message, transient.RetryAfter, $"status {transient.Status}", now);
                break;
            case Delivery.Ambiguous when message.Class == OutboxClass.Nudge:
                Lose(message, "no answer", now);
                break;
            case Delivery.Ambiguous:
                // An answer is promised at least once: shown twice is better than never.
                Wait(message, null, "no answer", now);
                break;
            case Delivery.Unreachable { Kind: UnreachableKind.ActivityNotFound } when message.Replaces is not null:
                message.Replaces = null;
                Wait(message, TimeSpan.Zero, "the replaced message is gone", now);
                break;
            case Delivery.Unreachable unreachable:
                message.Conversation.UnreachableSince = now;
                GiveUp(message, unreachable.Kind.ToString(), now);
                break;
            case Delivery.TooBig:
                GiveUp(message, "too big", now);
                break;
            case Delivery.Refused refused:
                GiveUp(message, refused.Code, now);
                break;
            default:
                throw new InvalidOperationException($"A delivery of an unknown kind: {delivery.GetType().Name}.");
        }
    }

    /// <summary>Told to go slower is no failure of the message's: it counts against its day, and not against its tries.</summary>
    private static void Wait(OutboxMessage message, TimeSpan? asked, string reason, DateTimeOffset now)
    {
        var begun = message.RequeuedAt ?? message.CreatedAt;
        if (message.Attempts - message.Throttles >= MostAttempts || now - begun > GiveUpAfter)
        {
            GiveUp(message, reason, now);
            return;
        }

        var backOff = asked ?? TimeSpan.FromSeconds(Math.Pow(2, Math.Min(message.Attempts, MostAttempts) - 1));
        message.State = OutboxState.Pending;
        message.DueAt = now + (backOff < LongestWait ? backOff : LongestWait);
        message.LastError = reason;
        if (message.IsExpired(message.DueAt))
            message.End(OutboxState.Withdrawn, now);
    }

    private static void Lose(OutboxMessage message, string reason, DateTimeOffset now)
    {
        message.LastError = reason;
        message.End(OutboxState.Unknown, now);
    }

    private static void GiveUp(OutboxMessage message, string reason, DateTimeOffset now)
    {
        message.LastError = reason[..Math.Min(reason.Length, 100)];
        message.End(OutboxState.Dead, now);
    }
}
