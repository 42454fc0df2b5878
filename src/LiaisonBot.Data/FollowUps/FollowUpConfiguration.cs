using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.FollowUps;

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.Property(one => one.Text).HasMaxLength(FollowUp.TextLength);
        builder.HasIndex(one => new { one.Kind, one.SourceId });
        builder.HasIndex(one => one.DueOn).HasFilter("\"DoneOn\" IS NULL AND \"WithdrawnAt\" IS NULL");
        builder.HasOne<Unit>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(one => one.ByUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.DoneById).OnDelete(DeleteBehavior.Restrict);
    }
}
