using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Cases;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.Ignore(one => one.Number);
        builder.Property(one => one.Category).HasMaxLength(Case.CategoryLength);
        builder.Property(one => one.Text).HasMaxLength(Case.TextLength);
        builder.Property(one => one.Answer).HasMaxLength(CaseEvent.TextLength);

        // Two who take the same number at the same moment: one of them decides again (docs/cases.md).
        builder.HasIndex(one => new { one.Year, one.Serial }).IsUnique();
        builder.HasIndex(one => new { one.RaisedById, one.Id });
        builder.HasIndex(one => new { one.UnitId, one.State, one.DueOn });
        builder.HasIndex(one => new { one.HomeUnitId, one.RaisedAt });
        builder.HasIndex(one => one.NextOn);
        builder.HasMany(one => one.Colleagues).WithOne().HasForeignKey(colleague => colleague.CaseId);
        builder.HasMany(one => one.Stops).WithOne().HasForeignKey(stop => stop.CaseId);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.RaisedById).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.TakenById).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.AnsweredById).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Unit>().WithMany().HasForeignKey(one => one.HomeUnitId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Unit>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class CaseColleagueConfiguration : IEntityTypeConfiguration<CaseColleague>
{
    public void Configure(EntityTypeBuilder<CaseColleague> builder)
    {
        builder.HasKey(colleague => new { colleague.CaseId, colleague.ColleagueId });
        builder.HasIndex(colleague => colleague.ColleagueId);
        builder.HasOne<Person>().WithMany().HasForeignKey(colleague => colleague.ColleagueId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class CaseStopConfiguration : IEntityTypeConfiguration<CaseStop>
{
    public void Configure(EntityTypeBuilder<CaseStop> builder)
    {
        builder.HasKey(stop => new { stop.CaseId, stop.UnitId });
        builder.HasIndex(stop => new { stop.UnitId, stop.CaseId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(stop => stop.UnitId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class CaseEventConfiguration : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.Property(line => line.Text).HasMaxLength(CaseEvent.TextLength);
        builder.HasIndex(line => new { line.CaseId, line.Id });
        builder.HasOne(line => line.Case).WithMany().HasForeignKey(line => line.CaseId);
        builder.HasOne<Person>().WithMany().HasForeignKey(line => line.ById).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Person>().WithMany().HasForeignKey(line => line.ToPersonId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Unit>().WithMany().HasForeignKey(line => line.UnitId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Unit>().WithMany().HasForeignKey(line => line.ToUnitId).OnDelete(DeleteBehavior.NoAction);
    }
}
