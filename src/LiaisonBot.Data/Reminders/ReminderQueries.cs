using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Programme;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Reminders;

/// <summary>What waits in the ledger, and for whom.</summary>
public static class ReminderQueries
{
    /// <summary>Those of a person that are due: all of them become one message.</summary>
    public static IQueryable<Reminder> DueOf(this IQueryable<Reminder> reminders, long personId, ProgrammeClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var (now, today) = (clock.Now, clock.Today);
        return reminders.Where(reminder => reminder.PersonId == personId
            && reminder.State == ReminderState.Planned && reminder.DueAt <= now && reminder.Until >= today);
    }

    /// <summary>
    /// The people for whom something is due and may be sent now: on a working day, from the hour of reminders on, outside their quiet
    /// hours, and not to somebody who had today's message.
    /// </summary>
    /// <param name="db">Where the ledger is.</param>
    /// <param name="clock">The programme's.</param>
    /// <param name="programme">Its settings.</param>
    public static IQueryable<long> PeopleToRemind(this LiaisonDb db, ProgrammeClock clock, ProgrammeSettings programme)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(programme);
        var now = clock.Now;
        var day = clock.DayOf(now);
        var time = TimeOnly.FromTimeSpan(clock.Local(now).TimeOfDay);
        var (begin, end) = (clock.StartOf(day), clock.StartOf(day.AddDays(1)));
        var (morning, from, to) = (programme.RemindAt, programme.QuietFrom, programme.QuietTo);
        var isWorked = clock.WorkingDays.IsWorkingDay(day);
        return (
            from reminder in db.Reminders
            where isWorked && reminder.State == ReminderState.Planned && reminder.DueAt <= now && reminder.Until >= day
            where !db.Reminders.Any(sent => sent.PersonId == reminder.PersonId && sent.State == ReminderState.Gathered
                && sent.EndedAt >= begin && sent.EndedAt < end)
            join preference in db.Preferences on reminder.PersonId equals preference.PersonId into preferences
            from preference in preferences.DefaultIfEmpty()
            let quietFrom = preference.QuietFrom ?? @from
            let quietTo = preference.QuietTo ?? to
            let isQuiet = quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo
            let isMorningQuiet = quietFrom <= quietTo ? morning >= quietFrom && morning < quietTo : morning >= quietFrom || morning < quietTo
            where !isQuiet && (time >= morning || isMorningQuiet)
            select reminder.PersonId).Distinct();
    }

    /// <summary>The next moment after this one at which something is due; null when nothing is planned for later.</summary>
    public static Task<DateTimeOffset?> NextReminderAtAsync(this LiaisonDb db, DateTimeOffset after, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Reminders
            .Where(reminder => reminder.State == ReminderState.Planned && reminder.DueAt > after)
            .MinAsync(reminder => (DateTimeOffset?)reminder.DueAt, cancellation);
    }
}
