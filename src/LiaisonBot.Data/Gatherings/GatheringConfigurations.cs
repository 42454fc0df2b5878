using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Gatherings;

internal sealed class GatheringConfiguration : IEntityTypeConfiguration<Gathering>
{
    public void Configure(EntityTypeBuilder<Gathering> builder)
    {
        builder.Ignore(gathering => gathering.IsAnnounced);
        builder.Property(gathering => gathering.Place).HasMaxLength(Gathering.PlaceLength);
        builder.Property(gathering => gathering.Topic).HasMaxLength(Gathering.TopicLength);
        builder.Property(gathering => gathering.Line).HasMaxLength(Contact.LineLength);
        builder.HasIndex(gathering => new { gathering.UnitId, gathering.On });
        builder.HasMany(gathering => gathering.People).WithOne().HasForeignKey(person => person.GatheringId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(gathering => gathering.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(gathering => gathering.AnnouncedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(gathering => gathering.LoggedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GatheringPersonConfiguration : IEntityTypeConfiguration<GatheringPerson>
{
    public void Configure(EntityTypeBuilder<GatheringPerson> builder)
    {
        builder.HasKey(person => new { person.GatheringId, person.PersonId });
        builder.HasIndex(person => person.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(person => person.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(person => person.Invitation).WithMany().HasForeignKey(person => person.InvitationId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class GatheringContactConfiguration : IEntityTypeConfiguration<GatheringContact>
{
    public void Configure(EntityTypeBuilder<GatheringContact> builder)
    {
        builder.HasKey(one => one.ContactId);
        builder.HasIndex(one => one.GatheringId);
        builder.HasOne(one => one.Contact).WithOne().HasForeignKey<GatheringContact>(one => one.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Gathering>().WithMany().HasForeignKey(one => one.GatheringId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GatheringCaseConfiguration : IEntityTypeConfiguration<GatheringCase>
{
    public void Configure(EntityTypeBuilder<GatheringCase> builder)
    {
        builder.HasKey(one => one.CaseId);
        builder.HasIndex(one => one.GatheringId);
        builder.HasOne(one => one.Case).WithOne().HasForeignKey<GatheringCase>(one => one.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Gathering>().WithMany().HasForeignKey(one => one.GatheringId).OnDelete(DeleteBehavior.Restrict);
    }
}
