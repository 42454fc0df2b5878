using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.GoodCases;

internal sealed class GoodCaseConfiguration : IEntityTypeConfiguration<GoodCase>
{
    public void Configure(EntityTypeBuilder<GoodCase> builder)
    {
        builder.Ignore(one => one.IsOpen);
        builder.Property(one => one.Text).HasMaxLength(GoodCase.TextLength);
        builder.Property(one => one.AgreedHow).HasMaxLength(GoodCase.AgreedHowLength);

        // Whoever nominates the same pairing at the same moment is decided again, and finds this one.
        builder.HasIndex(one => one.PairingId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.HasIndex(one => one.UnitId);
        builder.HasIndex(one => one.MemberId);
        builder.HasIndex(one => one.ColleagueId);
        builder.HasOne<Pairing>().WithMany().HasForeignKey(one => one.PairingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.ColleagueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.NominatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.RecordedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.EndedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(one => one.MemberNotice).WithMany().HasForeignKey(one => one.MemberNoticeId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(one => one.ColleagueNotice).WithMany().HasForeignKey(one => one.ColleagueNoticeId).OnDelete(DeleteBehavior.SetNull);
    }
}
