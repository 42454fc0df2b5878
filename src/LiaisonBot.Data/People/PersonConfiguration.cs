using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.StaffNo).HasMaxLength(Person.StaffNoLength);
        builder.Property(person => person.Name).HasMaxLength(Person.NameLength);
        builder.Property(person => person.Title).HasMaxLength(Person.TitleLength);
        builder.Property(person => person.Account).HasMaxLength(Person.AccountLength);
        builder.Property(person => person.Email).HasMaxLength(Person.EmailLength);
        builder.HasIndex(person => person.StaffNo).IsUnique();
        builder.HasIndex(person => person.Account).IsUnique();
        builder.HasIndex(person => person.Name);
    }
}
