using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Rosters.Corrections;

/// <summary>
/// A correction of the roster that was made in chat. The spans hold what is true; this row remembers what the office's files may not know
/// yet, so that an older file does not take it back (<see cref="StandingCorrections"/>).
/// </summary>
public sealed class RosterCorrection : IVersioned
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public Person? Person { get; set; }

    public CorrectionKind Kind { get; set; }

    /// <summary>The first day it holds; of leaving, the last day here.</summary>
    public DateOnly On { get; set; }

    /// <summary>Where to, or for which unit the role holds.</summary>
    public long? UnitId { get; set; }

    public Unit? Unit { get; set; }

    /// <summary>The person's unit before it: whose keepers may take it back.</summary>
    public long FormerUnitId { get; set; }

    public Unit? FormerUnit { get; set; }

    public Role? Role { get; set; }

    public Category? Category { get; set; }

    public string? Title { get; set; }

    public string? FormerTitle { get; set; }

    public LeftReason? LeftReason { get; set; }

    public DateOnly? FormerLeftOn { get; set; }

    public LeftReason? FormerLeftReason { get; set; }

    /// <summary>Of leaving: what had ended on the same day already (<see cref="Corrections.EndedBefore"/>).</summary>
    public string? EndedBefore { get; set; }

    public long MadeById { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>When a file said the same, or something newer: from then on the files lead again. Null while they lag behind.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    public long Version { get; set; }
}

internal sealed class RosterCorrectionConfiguration : IEntityTypeConfiguration<RosterCorrection>
{
    public void Configure(EntityTypeBuilder<RosterCorrection> builder)
    {
        builder.Property(correction => correction.Title).HasMaxLength(Person.TitleLength);
        builder.Property(correction => correction.FormerTitle).HasMaxLength(Person.TitleLength);
        builder.HasIndex(correction => correction.PersonId);
        builder.HasOne(correction => correction.Person).WithMany().HasForeignKey(correction => correction.PersonId);
        builder.HasOne(correction => correction.Unit).WithMany().HasForeignKey(correction => correction.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(correction => correction.FormerUnit).WithMany()
            .HasForeignKey(correction => correction.FormerUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(correction => correction.MadeById).OnDelete(DeleteBehavior.Restrict);
    }
}
