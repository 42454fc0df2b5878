using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Units;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.Property(unit => unit.Code).HasMaxLength(Unit.CodeLength);
        builder.Property(unit => unit.Name).HasMaxLength(Unit.NameLength);
        builder.Property(unit => unit.Path).HasMaxLength(Unit.PathLength);
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.HasIndex(unit => unit.Path);
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
