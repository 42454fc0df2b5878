using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.CardKeys;

/// <summary>
/// What a card that can change a record is allowed to do, kept here and not in the card: the card carries only the key.
/// The commit that changes the record spends it, so a second press finds out what the first one did.
/// </summary>
public sealed class CardKey : IVersioned, ISettledOnceSaved
{
    public long Id { get; init; }

    /// <summary>128 random bits in base64url; what the card carries.</summary>
    public required string Key { get; init; }

    /// <summary>Who may press it.</summary>
    public long PersonId { get; init; }

    /// <summary>Which kind of card carries it: a fixed literal such as "contact.form.1".</summary>
    public required string Kind { get; init; }

    /// <summary>What the card is about, in the words of its slice: usually a record's id.</summary>
    public string? Subject { get; private set; }

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? SpentAt { get; private set; }

    /// <summary>What the press that spent it did, in the words of its slice.</summary>
    public string? Outcome { get; private set; }

    public long Version { get; set; }

    private Func<string>? subjectOnceSaved;
    private Func<string>? outcomeOnceSaved;

    public bool IsSpent => SpentAt is not null;

    public CardKey About(string? subject)
    {
        Subject = subject;
        return this;
    }

    /// <summary>For a subject or outcome whose id only the database gives: read after the rows are written, in the same commit.</summary>
    public CardKey AboutOnceSaved(Func<string> subject)
    {
        subjectOnceSaved = subject;
        return this;
    }

    public void Spend(DateTimeOffset at, string? outcome)
    {
        SpentAt = at;
        Outcome = outcome;
    }

    public void SpendOnceSaved(DateTimeOffset at, Func<string> outcome)
    {
        SpentAt = at;
        outcomeOnceSaved = outcome;
    }

    bool ISettledOnceSaved.Settle()
    {
        if (subjectOnceSaved is null && outcomeOnceSaved is null)
            return false;
        Subject = subjectOnceSaved?.Invoke() ?? Subject;
        Outcome = outcomeOnceSaved?.Invoke() ?? Outcome;
        subjectOnceSaved = null;
        outcomeOnceSaved = null;
        return true;
    }
}

internal sealed class CardKeyConfiguration : IEntityTypeConfiguration<CardKey>
{
    public void Configure(EntityTypeBuilder<CardKey> builder)
    {
        builder.Property(key => key.Key).HasMaxLength(40);
        builder.Property(key => key.Kind).HasMaxLength(60);
        builder.Property(key => key.Subject).HasMaxLength(400);
        builder.Property(key => key.Outcome).HasMaxLength(400);
        builder.HasIndex(key => key.Key).IsUnique();
        builder.HasIndex(key => key.ExpiresAt);
    }
}
