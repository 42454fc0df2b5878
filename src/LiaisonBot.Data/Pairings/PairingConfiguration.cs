using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Pairings;

internal sealed class PairingConfiguration : IEntityTypeConfiguration<Pairing>
{
    public void Configure(EntityTypeBuilder<Pairing> builder)
    {
        builder.Property(pairing => pairing.Batch).HasMaxLength(Pairing.BatchLength);
        builder.Property(pairing => pairing.EndReason).HasMaxLength(Pairing.EndReasonLength);
        builder.Property(pairing => pairing.Plan).HasMaxLength(Pairing.PlanLength);
        builder.HasIndex(pairing => new { pairing.MemberId, pairing.ColleagueId, pairing.StartedOn }).IsUnique();
        builder.HasIndex(pairing => new { pairing.ColleagueId, pairing.StartedOn });
        builder.HasOne(pairing => pairing.Member).WithMany().HasForeignKey(pairing => pairing.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(pairing => pairing.Colleague).WithMany().HasForeignKey(pairing => pairing.ColleagueId).OnDelete(DeleteBehavior.Restrict);
    }
}
