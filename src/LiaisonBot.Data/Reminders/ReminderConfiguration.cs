using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Reminders;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.Property(reminder => reminder.Rule).HasMaxLength(Reminder.RuleLength);
        builder.Property(reminder => reminder.Subject).HasMaxLength(Reminder.SubjectLength);
        builder.HasIndex(reminder => new { reminder.Rule, reminder.Day, reminder.PersonId }).IsUnique();
        builder.HasIndex(reminder => new { reminder.State, reminder.DueAt });

        // Finds what is still of concern among all that was ever sent.
        builder.HasIndex(reminder => new { reminder.State, reminder.Until });

        // Finds what a person was sent today.
        builder.HasIndex(reminder => new { reminder.PersonId, reminder.EndedAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(reminder => reminder.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(reminder => reminder.OutboxMessage).WithMany().HasForeignKey(reminder => reminder.OutboxMessageId).OnDelete(DeleteBehavior.SetNull);
    }
}
