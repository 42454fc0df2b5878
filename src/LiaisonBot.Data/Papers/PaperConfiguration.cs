using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Papers;

internal sealed class PaperConfiguration : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        ConfigureRow(builder);
        builder.HasIndex(paper => new { paper.Kind, paper.Period, paper.UnitId }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(paper => paper.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>What is the same of everything that is handed in and frozen.</summary>
    internal static void ConfigureRow<TPaper>(EntityTypeBuilder<TPaper> builder)
        where TPaper : PaperRow
    {
        builder.Property(paper => paper.Period).HasMaxLength(PaperRow.PeriodLength);
        builder.Property(paper => paper.Situation).HasMaxLength(PaperRow.TextLength);
        builder.Property(paper => paper.Problems).HasMaxLength(PaperRow.TextLength);
        builder.Property(paper => paper.NextSteps).HasMaxLength(PaperRow.TextLength);
        builder.Property(paper => paper.Remark).HasMaxLength(PaperRow.RemarkLength);
        builder.Property(paper => paper.Hash).HasMaxLength(PaperRow.HashLength);
        builder.Ignore(paper => paper.Words);
        builder.Ignore(paper => paper.IsHandedIn);
        builder.HasOne<Person>().WithMany().HasForeignKey(paper => paper.EditedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(paper => paper.HandedInById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(paper => paper.ReturnedById).OnDelete(DeleteBehavior.Restrict);
    }
}
