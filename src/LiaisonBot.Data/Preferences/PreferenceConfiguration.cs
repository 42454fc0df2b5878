using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Preferences;

internal sealed class PreferenceConfiguration : IEntityTypeConfiguration<Preference>
{
    public void Configure(EntityTypeBuilder<Preference> builder)
    {
        builder.HasKey(preference => preference.PersonId);
        builder.Property(preference => preference.PersonId).ValueGeneratedNever();
        builder.HasOne<Person>().WithOne().HasForeignKey<Preference>(preference => preference.PersonId);
    }
}
