using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Sessions;

/// <summary>
/// Somebody signed in on our own page, in one browser. The cookie only names this row: it is the row that is believed, so that signing out
/// ends a session everywhere and at once. Instants are the system's, not the programme's.
/// </summary>
public sealed class WebSession : IVersioned
{
    public const int HashLength = 64;

    public long Id { get; set; }

    /// <summary>Of the random key inside the cookie; the key itself is kept nowhere else.</summary>
    public required string KeyHash { get; set; }

    public long PersonId { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When it was last used, to within the step at which that is noted.</summary>
    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Set by signing out.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public long Version { get; set; }
}

internal sealed class WebSessionConfiguration : IEntityTypeConfiguration<WebSession>
{
    public void Configure(EntityTypeBuilder<WebSession> builder)
    {
        builder.Property(session => session.KeyHash).HasMaxLength(WebSession.HashLength);
        builder.HasIndex(session => session.KeyHash).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId);
    }
}
