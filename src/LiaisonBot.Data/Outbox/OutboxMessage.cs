using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Outbox;

/// <summary>A message that was promised by a commit; how hard it is tried depends on its class (docs/outbox.md).</summary>
public sealed class OutboxMessage : IVersioned
{
    public long Id { get; init; }

    public long ConversationId { get; init; }

    public required Conversation Conversation { get; init; }

    public OutboxClass Class { get; init; } = OutboxClass.Answer;

    /// <summary>The activity as JSON, without the ids that the channel gives. Emptied when it is sent: no second copy is kept.</summary>
    public required string Activity { get; set; }

    /// <summary>The channel's id of the message that this one takes the place of; null for a new message.</summary>
    public string? Replaces { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not sent, nor tried again, before this moment.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>From this moment on it is not wanted any more, and withdrawn instead of sent; null for what is always wanted.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Until when one of several nodes has it to itself, in the server's time; unused where one process sends alone.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public OutboxState State { get; set; } = OutboxState.Pending;

    public int Attempts { get; set; }

    /// <summary>How many of them the channel refused for going too fast: they do not count against the message.</summary>
    public int Throttles { get; set; }

    /// <summary>
    /// It failed more than once while its conversation was not asked to wait, so the fault may be its own: what stands behind it there goes
    /// past until it is tried again.
    /// </summary>
    public bool IsSetAside { get; set; }

    /// <summary>Why the last attempt failed: an id, never a text.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When it was put back after it had been given up: its day begins anew.</summary>
    public DateTimeOffset? RequeuedAt { get; set; }

    /// <summary>The id that the channel gave the message.</summary>
    public string? SentActivityId { get; set; }

    public long Version { get; set; }

    public bool IsExpired(DateTimeOffset now) => ExpiresAt <= now;

    /// <summary>Takes it back before it is sent, since it is not wanted any more; false when it is being sent, or has ended.</summary>
    public bool Withdraw(DateTimeOffset now)
    {
        if (State != OutboxState.Pending)
            return false;
        End(OutboxState.Withdrawn, now);
        return true;
    }

    /// <summary>Puts one that was given up back to be sent, with all its tries before it; false for any other, and once its text is gone.</summary>
    public bool Requeue(DateTimeOffset now)
    {
        if (State != OutboxState.Dead || Activity.Length == 0)
            return false;
        State = OutboxState.Pending;
        DueAt = now;
        RequeuedAt = now;
        EndedAt = null;
        Attempts = 0;
        Throttles = 0;
        IsSetAside = false;
        return true;
    }

    /// <summary>It has come to an end. Its text is kept only where it may have to be sent again.</summary>
    public void End(OutboxState state, DateTimeOffset now)
    {
        State = state;
        EndedAt = now;
        LeasedUntil = null;
        if (state != OutboxState.Dead)
            Activity = "";
    }
}

/// <summary>What is worse for a message: to come twice, or not at all.</summary>
public enum OutboxClass
{
    /// <summary>An answer, or news of what somebody did: at least once, and before any nudge.</summary>
    [Literal("answer")]
    Answer,

    /// <summary>A reminder: at most once. When nobody knows whether it arrived it is not sent again.</summary>
    [Literal("nudge")]
    Nudge,
}

public enum OutboxState
{
    [Literal("pending")]
    Pending,

    /// <summary>A nudge that is on its way: written down before the channel is called.</summary>
    [Literal("sending")]
    Sending,

    [Literal("sent")]
    Sent,

    /// <summary>A nudge of which nobody knows whether it arrived. It is never sent again, and listed to who operates the bot.</summary>
    [Literal("unknown")]
    Unknown,

    /// <summary>Taken back, or expired, before it was sent.</summary>
    [Literal("withdrawn")]
    Withdrawn,

    /// <summary>Given up: the reason stands in <see cref="OutboxMessage.LastError"/>.</summary>
    [Literal("dead")]
    Dead,
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(message => message.LastError).HasMaxLength(100);
        // In the order in which they are claimed, to the last: thousands of reminders are due at the same moment.
        builder.HasIndex(message => new { message.State, message.IsSetAside, message.Class, message.DueAt, message.Id });

        // Finds a conversation's first pending message without passing those that were sent.
        builder.HasIndex(message => new { message.ConversationId, message.State, message.Id });
    }
}
