using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Transcripts;

/// <summary>A Web Chat conversation, opened for one user for good.</summary>
public sealed class Transcript
{
    public long Id { get; init; }

    public required string ConversationId { get; init; }

    public required string UserId { get; init; }

    public DateTimeOffset OpenedAt { get; init; }
}

/// <summary>One activity of a Web Chat conversation, as its page reads it back after a reload. The id is its watermark.</summary>
public sealed class TranscriptEntry
{
    public long Id { get; init; }

    public long TranscriptId { get; init; }

    /// <summary>Unique in its conversation: added once only.</summary>
    public required string ActivityId { get; init; }

    public required string Activity { get; init; }

    public DateTimeOffset At { get; init; }
}

internal sealed class TranscriptConfiguration : IEntityTypeConfiguration<Transcript>
{
    public void Configure(EntityTypeBuilder<Transcript> builder)
    {
        builder.Property(transcript => transcript.ConversationId).HasMaxLength(100);
        builder.Property(transcript => transcript.UserId).HasMaxLength(100);
        builder.HasIndex(transcript => transcript.ConversationId).IsUnique();
    }
}

internal sealed class TranscriptEntryConfiguration : IEntityTypeConfiguration<TranscriptEntry>
{
    public void Configure(EntityTypeBuilder<TranscriptEntry> builder)
    {
        builder.Property(entry => entry.ActivityId).HasMaxLength(200);
        builder.HasIndex(entry => new { entry.TranscriptId, entry.ActivityId }).IsUnique();
        builder.HasIndex(entry => entry.At);
        builder.HasOne<Transcript>().WithMany().HasForeignKey(entry => entry.TranscriptId);
    }
}
