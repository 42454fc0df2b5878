using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Papers;

internal sealed class PaperConfiguration : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        builder.Property(paper => paper.Period).HasMaxLength(Paper.PeriodLength);
        builder.Property(paper => paper.Situation).HasMaxLength(Paper.TextLength);
        builder.Property(paper => paper.Problems).HasMaxLength(Paper.TextLength);
        builder.Property(paper => paper.NextSteps).HasMaxLength(Paper.TextLength);
        builder.Property(paper => paper.Remark).HasMaxLength(Paper.RemarkLength);
        builder.Property(paper => paper.Hash).HasMaxLength(Paper.HashLength);
        builder.Ignore(paper => paper.Words);
        builder.Ignore(paper => paper.IsHandedIn);
        builder.HasIndex(paper => new { paper.Kind, paper.Period, paper.UnitId }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(paper => paper.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(paper => paper.EditedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(paper => paper.HandedInById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(paper => paper.ReturnedById).OnDelete(DeleteBehavior.Restrict);
    }
}
