using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Absences;

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.HasIndex(absence => new { absence.PersonId, absence.From });
        builder.HasOne<Person>().WithMany().HasForeignKey(absence => absence.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(absence => absence.RecordedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Absence>().WithMany().HasForeignKey(absence => absence.SupersededById).OnDelete(DeleteBehavior.NoAction);
    }
}
