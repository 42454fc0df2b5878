using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.RegisterFilings;

internal sealed class RegisterFilingConfiguration : IEntityTypeConfiguration<RegisterFiling>
{
    public void Configure(EntityTypeBuilder<RegisterFiling> builder)
    {
        builder.Ignore(filing => filing.Stands);
        builder.Property(filing => filing.Hash).HasMaxLength(RegisterFiling.HashLength);
        builder.HasIndex(filing => new { filing.UnitId, filing.Number }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(filing => filing.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(filing => filing.FiledById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(filing => filing.WithdrawnById).OnDelete(DeleteBehavior.Restrict);
    }
}
