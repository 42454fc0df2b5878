using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Outbox;

/// <summary>A message that was promised by a commit and is sent, and sent again, until its end is known.</summary>
public sealed class OutboxMessage : IVersioned
{
    public long Id { get; init; }

    public long ConversationId { get; init; }

    public required Conversation Conversation { get; init; }

    /// <summary>The activity as JSON, without the ids that the channel gives. Emptied when it is sent: no second copy is kept.</summary>
    public required string Activity { get; set; }

    /// <summary>The channel's id of the message that this one takes the place of; null for a new message.</summary>
    public string? Replaces { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not sent, nor tried again, before this moment.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Until when one of several nodes has it to itself, in the server's time; unused where one process sends alone.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public OutboxState State { get; set; } = OutboxState.Pending;

    public int Attempts { get; set; }

    /// <summary>Why the last attempt failed: an id, never a text.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The id that the channel gave the message.</summary>
    public string? SentActivityId { get; set; }

    public long Version { get; set; }
}

public enum OutboxState
{
    [Literal("pending")]
    Pending,

    [Literal("sent")]
    Sent,

    /// <summary>Given up: the reason stands in <see cref="OutboxMessage.LastError"/>.</summary>
    [Literal("dead")]
    Dead,
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(message => message.LastError).HasMaxLength(100);
        builder.HasIndex(message => new { message.State, message.DueAt });

        // Finds a conversation's first pending message without passing those that were sent.
        builder.HasIndex(message => new { message.ConversationId, message.State, message.Id });
    }
}
