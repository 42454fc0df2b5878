using LiaisonBot.Data.Outbox;
using LiaisonBot.Protocol.Connector;

namespace LiaisonBot.SendReplies;

/// <summary>What an answer of the channel means for a message, by its class (docs/outbox.md).</summary>
internal static class Settlement
{
    private const int MostAttempts = 8;

    /// <summary>After so many tries that failed for no reason of the conversation's a message no longer holds up those behind it.</summary>
    private const int TriesInTurn = 2;

    /// <summary>The first wait of a message that may itself be at fault: those behind it are to be delayed by less than a second.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(0.25);
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
                Wait(message, throttled.RetryAfter ?? Doubled(message.Throttles), "throttled", now, holds: true);
                break;
            case Delivery.Transient { MayHaveArrived: true } transient when message.Class == OutboxClass.Nudge:
                Lose(message, $"status {transient.Status}", now);
                break;
            case Delivery.Transient transient:
                Wait(message, transient.RetryAfter, $"status {transient.Status}", now, IsConversations(transient));
                break;
            case Delivery.Ambiguous when message.Class == OutboxClass.Nudge:
                Lose(message, "no answer", now);
                break;
            case Delivery.Ambiguous:
                // An answer is promised at least once: shown twice is better than never.
                Wait(message, null, "no answer", now, holds: false);
                break;
            case Delivery.Unreachable { Kind: UnreachableKind.ActivityNotFound } when message.Replaces is not null:
                message.Replaces = null;
                Wait(message, TimeSpan.Zero, "the replaced message is gone", now, holds: true);
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

    /// <summary>Whether the whole conversation has to wait: the channel asked for it, or nobody was there. No message can be at fault for that.</summary>
    private static bool IsConversations(Delivery.Transient transient) =>
        transient.RetryAfter is not null || transient is { Status: null, MayHaveArrived: false };

    /// <summary>
    /// Told to go slower is no failure of the message's: it counts against its day, and not against its tries, nor does it make the waits
    /// after its failures longer.
    /// </summary>
    /// <param name="message">What was tried.</param>
    /// <param name="asked">How long the channel asks to wait; null where it does not say.</param>
    /// <param name="reason">Why, as it is kept.</param>
    /// <param name="now">The moment.</param>
    /// <param name="holds">Whether nothing else may be sent there meanwhile.</param>
    private static void Wait(OutboxMessage message, TimeSpan? asked, string reason, DateTimeOffset now, bool holds)
    {
        var begun = message.RequeuedAt ?? message.CreatedAt;
        var failures = message.Attempts - message.Throttles;
        if (failures >= MostAttempts || now - begun > GiveUpAfter)
        {
            GiveUp(message, reason, now);
            return;
        }

        var wait = asked ?? (failures == 1 && !holds ? ShortestWait : Doubled(failures));
        message.State = OutboxState.Pending;
        message.IsSetAside = !holds && failures >= TriesInTurn;
        message.DueAt = now + (wait < LongestWait ? wait : LongestWait);
        message.LastError = reason;
        if (message.IsExpired(message.DueAt))
            message.End(OutboxState.Withdrawn, now);
    }

    /// <summary>1, 2, 4 … s.</summary>
    private static TimeSpan Doubled(int times) => TimeSpan.FromSeconds(Math.Pow(2, Math.Min(times, MostAttempts) - 1));

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
