using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.ContactPoints;

internal sealed class ContactPointConfiguration : IEntityTypeConfiguration<ContactPoint>
{
    public void Configure(EntityTypeBuilder<ContactPoint> builder)
    {
        builder.Property(point => point.Name).HasMaxLength(ContactPoint.NameLength);

        // Nobody is given the same twice, however often or by how many it is entered.
        builder.HasIndex(point => new { point.PersonId, point.Kind, point.UnitId, point.Name }).IsUnique().HasFilter("\"To\" IS NULL");
        builder.HasOne<Person>().WithMany().HasForeignKey(point => point.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(point => point.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(point => point.KeptById).OnDelete(DeleteBehavior.Restrict);
    }
}
