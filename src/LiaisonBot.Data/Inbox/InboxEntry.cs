using LiaisonBot.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Inbox;

/// <summary>
/// An activity that was answered, with its answer: a channel that delivers it again gets the same answer and causes nothing.
/// </summary>
public sealed class InboxEntry
{
    public long Id { get; init; }

    public long ConversationId { get; init; }

    public required Conversation Conversation { get; init; }

    /// <summary>Unique within its conversation only.</summary>
    public required string ActivityId { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The HTTP status and body that were answered.</summary>
    public int Status { get; init; }

    public string? Body { get; init; }
}

internal sealed class InboxEntryConfiguration : IEntityTypeConfiguration<InboxEntry>
{
    public void Configure(EntityTypeBuilder<InboxEntry> builder)
    {
        builder.Property(entry => entry.ActivityId).HasMaxLength(450);
        builder.HasIndex(entry => new { entry.ConversationId, entry.ActivityId }).IsUnique();
        builder.HasIndex(entry => entry.ReceivedAt);
    }
}
