using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Papers;

/// <summary>What a branch's half-year check found of one pairing (R8). It may be changed until the check is handed in.</summary>
public sealed class CheckedPairing : IVersioned
{
    public const int NoteLength = 200;

    public long Id { get; set; }

    /// <summary>The branch that was checked.</summary>
    public long UnitId { get; set; }

    /// <summary><see cref="PaperPeriod.Name"/> of the half year.</summary>
    public required string Period { get; set; }

    public long PairingId { get; set; }

    public CheckFinding Finding { get; set; }

    /// <summary>What is to be followed up; null where all is well.</summary>
    public string? Note { get; set; }

    /// <summary>By which day; null where all is well.</summary>
    public DateOnly? DueOn { get; set; }

    public long CheckedById { get; set; }

    public DateTimeOffset CheckedAt { get; set; }

    /// <summary>When what was to be followed up was done; null while it is not.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    public long? DoneById { get; set; }

    public long Version { get; set; }
}

public enum CheckFinding
{
    /// <summary>正常</summary>
    [Literal("fine")]
    Fine,

    /// <summary>需跟进</summary>
    [Literal("follow_up")]
    FollowUp,
}

internal sealed class CheckedPairingConfiguration : IEntityTypeConfiguration<CheckedPairing>
{
    public void Configure(EntityTypeBuilder<CheckedPairing> builder)
    {
        builder.Property(one => one.Period).HasMaxLength(PaperRow.PeriodLength);
        builder.Property(one => one.Note).HasMaxLength(CheckedPairing.NoteLength);
        builder.HasIndex(one => new { one.UnitId, one.Period, one.PairingId }).IsUnique();

        // Finds what is still to be followed up.
        builder.HasIndex(one => new { one.DoneAt, one.DueOn });
        builder.HasOne<Unit>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Pairing>().WithMany().HasForeignKey(one => one.PairingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.CheckedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.DoneById).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class CheckedPairingQueries
{
    /// <summary>What a branch's check of a half year found.</summary>
    public static IQueryable<CheckedPairing> Of(this IQueryable<CheckedPairing> found, Unit unit, PaperPeriod period)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        var (id, name) = (unit.Id, period.Name);
        return found.Where(one => one.UnitId == id && one.Period == name);
    }

    /// <summary>What is still to be followed up.</summary>
    public static IQueryable<CheckedPairing> Pending(this IQueryable<CheckedPairing> found) =>
        found.Where(one => one.Finding == CheckFinding.FollowUp && one.DoneAt == null);
}
