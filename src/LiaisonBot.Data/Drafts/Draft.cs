using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Drafts;

/// <summary>A form that someone began and has not saved: one per person and dialog, kept through restarts and changes of subject.</summary>
public sealed class Draft : IVersioned
{
    /// <summary>How the dialog of a form begins that was saved and undone: what it says is kept to be saved anew, and leaving other forms does not end it.</summary>
    public const string Undone = "undone:";

    public long Id { get; init; }

    public long PersonId { get; init; }

    /// <summary>The dialog's fixed literal with the version of its content, such as "contact.log.1".</summary>
    public required string Dialog { get; init; }

    /// <summary>The form as JSON, in the shape of that dialog and version.</summary>
    public required string Content { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public long Version { get; set; }
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(draft => draft.Dialog).HasMaxLength(60);
        builder.HasIndex(draft => new { draft.PersonId, draft.Dialog }).IsUnique();
    }
}
