using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.QuarterlyReports;

internal sealed class QuarterlyReportConfiguration : IEntityTypeConfiguration<QuarterlyReport>
{
    public void Configure(EntityTypeBuilder<QuarterlyReport> builder)
    {
        PaperConfiguration.ConfigureRow(builder);
        builder.HasIndex(report => new { report.MemberId, report.Period }).IsUnique();
        builder.HasIndex(report => new { report.UnitId, report.Period });
        builder.HasOne<Person>().WithMany().HasForeignKey(report => report.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(report => report.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
