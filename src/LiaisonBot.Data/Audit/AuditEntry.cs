using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Audit;

/// <summary>Who did what to which record, and when. Ids only: never a name or a text.</summary>
public sealed class AuditEntry : ISettledOnceSaved
{
    /// <summary>How the ids of those actions end that only read what is kept about others.</summary>
    public const string Reading = ".read";

    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who did it; null for the system itself.</summary>
    public long? ActorId { get; init; }

    /// <summary>The action's fixed id, such as "contact.save".</summary>
    public required string Action { get; init; }

    /// <summary>The person whom it concerns, when there is one.</summary>
    public long? ConcernsId { get; init; }

    /// <summary>The kind and id of the record, such as "contact:17".</summary>
    public string? Subject { get; private set; }

    private Func<string>? subjectOnceSaved;

    /// <summary>The subject is read after the rows are written, when its id is known.</summary>
    public AuditEntry About(Func<string>? subject)
    {
        subjectOnceSaved = subject;
        return this;
    }

    bool ISettledOnceSaved.Settle()
    {
        if (subjectOnceSaved is null)
            return false;
        Subject = subjectOnceSaved();
        subjectOnceSaved = null;
        return true;
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Action).HasMaxLength(60);
        builder.Property(entry => entry.Subject).HasMaxLength(100);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.ConcernsId, entry.At });
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
    }
}
