using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Preferences;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Reminders;

/// <summary>Lines that the ledger should have on a day and has not.</summary>
internal sealed class MissingReminders(LiaisonDb db, ReminderDay today)
{
    private readonly Dictionary<QuietHours, DateTimeOffset> hours = [];

    public async Task<IReadOnlyList<Reminder>> FindAsync(CancellationToken cancellation)
    {
        var found = await FoundAsync(cancellation);
        var quiet = await db.Preferences.AsNoTracking()
            .Where(preference => preference.QuietFrom != null || preference.QuietTo != null)
            .ToDictionaryAsync(preference => preference.PersonId, cancellation);
        var missing = new List<Reminder>();
        foreach (var same in found.GroupBy(one => (one.Rule, one.Day)))
        {
            var (rule, day) = same.Key;
            var known = await db.Reminders.Where(reminder => reminder.Rule == rule && reminder.Day == day)
                .Select(reminder => reminder.PersonId)
                .ToHashSetAsync(cancellation);
            missing.AddRange(same.OrderBy(one => one.PersonId).Where(one => known.Add(one.PersonId))
                .Select(one => New(one, QuietHours.Of(quiet.GetValueOrDefault(one.PersonId), today.Programme)))
                .Where(reminder => today.Clock.DayOf(reminder.DueAt) <= reminder.Until));
        }

        return missing;
    }

    private async Task<List<Reminded>> FoundAsync(CancellationToken cancellation)
    {
        var found = new List<Reminded>();
        var calendar = new ReminderCalendar(today.Clock.WorkingDays, Milestones.Of(today.Programme));
        var planned = await db.PlannedToAsync(cancellation);
        var begun = calendar.On(today.Day).Where(occurrence => occurrence.Day == today.Day || planned is null || occurrence.Day > planned).ToList();
        if (begun.Count > 0)
            found.AddRange(await new CalendarReminders(db, today.Day).FindAsync(begun, cancellation));
        found.AddRange(await new DeadlineReminders(db, today).FindAsync(cancellation));
        return found;
    }

    /// <summary>The day that the rule names has come, so today or the first working day after it is when it is sent.</summary>
    private Reminder New(Reminded one, QuietHours quiet)
    {
        if (!hours.TryGetValue(quiet, out var due))
            hours[quiet] = due = today.Hours.DueAt(today.Day, quiet);
        return new Reminder { Rule = one.Rule, PersonId = one.PersonId, Day = one.Day, Until = one.Until, DueAt = due };
    }
}
