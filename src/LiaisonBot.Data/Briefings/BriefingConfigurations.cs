using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Briefings;

internal sealed class BriefingConfiguration : IEntityTypeConfiguration<Briefing>
{
    public void Configure(EntityTypeBuilder<Briefing> builder)
    {
        builder.Ignore(briefing => briefing.IsDraft);
        builder.Ignore(briefing => briefing.IsInEnglish);
        builder.Property(briefing => briefing.Title).HasMaxLength(Briefing.TitleLength);
        builder.Property(briefing => briefing.Text).HasMaxLength(Briefing.TextLength);
        builder.Property(briefing => briefing.EnglishTitle).HasMaxLength(Briefing.TitleLength);
        builder.Property(briefing => briefing.EnglishText).HasMaxLength(Briefing.TextLength);
        builder.HasIndex(briefing => briefing.UnitId);

        // What there is to send or to take back, asked every second.
        builder.HasIndex(briefing => briefing.State);
        builder.HasIndex(briefing => briefing.ReplacesId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(briefing => briefing.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Briefing>().WithMany().HasForeignKey(briefing => briefing.ReplacesId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Person>().WithMany().HasForeignKey(briefing => briefing.EditedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(briefing => briefing.SentById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(briefing => briefing.TakenBackById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BriefingDeliveryConfiguration : IEntityTypeConfiguration<BriefingDelivery>
{
    public void Configure(EntityTypeBuilder<BriefingDelivery> builder)
    {
        builder.HasIndex(delivery => new { delivery.BriefingId, delivery.PersonId }).IsUnique();

        // Finds what a briefing has still to do without passing what is done.
        builder.HasIndex(delivery => new { delivery.BriefingId, delivery.State });
        builder.HasIndex(delivery => delivery.PersonId);
        builder.HasOne<Briefing>().WithMany().HasForeignKey(delivery => delivery.BriefingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(delivery => delivery.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(delivery => delivery.OutboxMessage).WithMany().HasForeignKey(delivery => delivery.OutboxMessageId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class BriefingCaseConfiguration : IEntityTypeConfiguration<BriefingCase>
{
    public void Configure(EntityTypeBuilder<BriefingCase> builder)
    {
        builder.HasKey(one => one.CaseId);
        builder.HasIndex(one => one.BriefingId);
        builder.HasOne(one => one.Case).WithOne().HasForeignKey<BriefingCase>(one => one.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Briefing>().WithMany().HasForeignKey(one => one.BriefingId).OnDelete(DeleteBehavior.Restrict);
    }
}
