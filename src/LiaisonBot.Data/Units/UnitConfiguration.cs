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
        // Not Restrict: that is checked row by row, and a whole tree could never be deleted in one statement.
        builder.HasOne(unit => unit.Parent).WithMany().HasForeignKey(unit => unit.ParentId).OnDelete(DeleteBehavior.NoAction);
    }
}
