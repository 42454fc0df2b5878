using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Batches;

internal sealed class BatchConfiguration : IEntityTypeConfiguration<Batch>
{
    public void Configure(EntityTypeBuilder<Batch> builder)
    {
        builder.Ignore(batch => batch.WhoseTurn);
        builder.Property(batch => batch.Name).HasMaxLength(Batch.NameLength);
        builder.Property(batch => batch.Categories).HasMaxLength(Batch.CategoriesLength);
        builder.HasIndex(batch => new { batch.UnitId, batch.Name }).IsUnique();
        builder.HasMany(batch => batch.Pairs).WithOne().HasForeignKey(pair => pair.BatchId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Unit>().WithMany().HasForeignKey(batch => batch.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(batch => batch.OpenedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(batch => batch.WithdrawnById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BatchPairConfiguration : IEntityTypeConfiguration<BatchPair>
{
    public void Configure(EntityTypeBuilder<BatchPair> builder)
    {
        builder.Ignore(pair => pair.Reasons);
        builder.Ignore(pair => pair.IsOpen);
        builder.Ignore(pair => pair.IsKept);
        builder.Property(pair => pair.Why).HasMaxLength(BatchPair.WhyLength);
        builder.HasIndex(pair => new { pair.BatchId, pair.ColleagueId }).IsUnique();
        builder.HasIndex(pair => new { pair.BatchId, pair.UnitId });
        builder.HasOne<Unit>().WithMany().HasForeignKey(pair => pair.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(pair => pair.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(pair => pair.ColleagueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(pair => pair.Pairing).WithMany().HasForeignKey(pair => pair.PairingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(pair => pair.MemberNotice).WithMany().HasForeignKey(pair => pair.MemberNoticeId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(pair => pair.ColleagueNotice).WithMany().HasForeignKey(pair => pair.ColleagueNoticeId).OnDelete(DeleteBehavior.SetNull);
    }
}
