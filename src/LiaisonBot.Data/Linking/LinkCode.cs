using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Linking;

/// <summary>A one-time code that a secretary hands to somebody of their unit: it links an account, or signs in on our own page. Only its hash is kept.</summary>
public sealed class LinkCode : IVersioned
{
    public const int HashLength = 64;

    public long Id { get; set; }

    public required string Hash { get; set; }

    public long PersonId { get; set; }

    /// <summary>The secretary; null for the system itself, on the command line.</summary>
    public long? IssuedById { get; set; }

    public DateTimeOffset IssuedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Set when a newer code for the same person was issued.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public long Version { get; set; }
}
