using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Objections;

internal sealed class ObjectionConfiguration : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.Property(objection => objection.Reason).HasMaxLength(Objection.ReasonLength);
        builder.Property(objection => objection.Answer).HasMaxLength(Objection.AnswerLength);
        builder.HasIndex(objection => objection.State);
        builder.HasIndex(objection => objection.RootId);
        builder.HasIndex(objection => objection.ObjectorId);
        builder.HasOne<Contact>().WithMany().HasForeignKey(objection => objection.ContactId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Contact>().WithMany().HasForeignKey(objection => objection.RootId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Pairing>().WithMany().HasForeignKey(objection => objection.PairingId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Person>().WithMany().HasForeignKey(objection => objection.ObjectorId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Person>().WithMany().HasForeignKey(objection => objection.HandledById).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Unit>().WithMany().HasForeignKey(objection => objection.UnitId).OnDelete(DeleteBehavior.NoAction);
    }
}
