using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Contacts;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(contact => contact.Line).HasMaxLength(Contact.LineLength);

        // With what tells a live entry from others, so that looking for a month's first contact reads no entry (docs/performance.md).
        builder.HasIndex(contact => new { contact.AuthorId, contact.On, contact.VoidedAt, contact.SupersededById });
        builder.HasMany(contact => contact.Colleagues).WithOne().HasForeignKey(colleague => colleague.ContactId);
        builder.HasOne<Person>().WithMany().HasForeignKey(contact => contact.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(contact => contact.LoggedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany().HasForeignKey(contact => contact.SupersededById).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Contact>().WithMany().HasForeignKey(contact => contact.RootId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class ContactColleagueConfiguration : IEntityTypeConfiguration<ContactColleague>
{
    public void Configure(EntityTypeBuilder<ContactColleague> builder)
    {
        builder.HasKey(colleague => new { colleague.ContactId, colleague.PairingId });
        builder.HasIndex(colleague => colleague.PairingId);
        builder.HasOne<Pairing>().WithMany().HasForeignKey(colleague => colleague.PairingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(colleague => colleague.ColleagueId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PrivateNoteConfiguration : IEntityTypeConfiguration<PrivateNote>
{
    public void Configure(EntityTypeBuilder<PrivateNote> builder)
    {
        builder.HasKey(note => note.ContactId);
        builder.Property(note => note.ContactId).ValueGeneratedNever();
        builder.Property(note => note.Text).HasMaxLength(PrivateNote.TextLength);
        builder.HasOne<Contact>().WithOne().HasForeignKey<PrivateNote>(note => note.ContactId);
        builder.HasOne<Person>().WithMany().HasForeignKey(note => note.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
