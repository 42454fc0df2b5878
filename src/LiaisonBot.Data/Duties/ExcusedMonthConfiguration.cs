using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Duties;

internal sealed class ExcusedMonthConfiguration : IEntityTypeConfiguration<ExcusedMonth>
{
    public void Configure(EntityTypeBuilder<ExcusedMonth> builder)
    {
        builder.Property(excused => excused.Reason).HasMaxLength(ExcusedMonth.ReasonLength);
        builder.HasIndex(excused => new { excused.PairingId, excused.Month }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        builder.HasOne<Pairing>().WithMany().HasForeignKey(excused => excused.PairingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(excused => excused.ExcusedById).OnDelete(DeleteBehavior.Restrict);
    }
}
