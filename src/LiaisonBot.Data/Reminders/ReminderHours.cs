using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Data.Reminders;

/// <summary>When in a day people are reminded: on working days, from <see cref="ProgrammeSettings.RemindAt"/> on, outside their quiet hours.</summary>
public sealed class ReminderHours(ProgrammeClock clock, ProgrammeSettings programme)
{
    /// <summary>More days on end than any holiday, or anybody's quiet hours, can take.</summary>
    private const int MostDays = 60;

    /// <summary>The day itself, or the first working day after it.</summary>
    public DateOnly WorkingDayFrom(DateOnly day) => clock.WorkingDays.IsWorkingDay(day) ? day : clock.WorkingDays.NextWorkingDay(day);

    /// <summary>
    /// The moment from which somebody with these quiet hours may hear what is to be told on that day: the hour of reminders of its first
    /// working day, or the end of the quiet hours in which that lies. It may have passed.
    /// </summary>
    public DateTimeOffset DueAt(DateOnly day, QuietHours quiet)
    {
        var due = quiet.EndAfter(Morning(WorkingDayFrom(day)), clock);
        for (var tries = 0; tries < MostDays && !clock.WorkingDays.IsWorkingDay(clock.DayOf(due)); tries++)
            due = quiet.EndAfter(Morning(WorkingDayFrom(clock.DayOf(due))), clock);
        return due;
    }

    /// <summary>The hour of reminders of that day.</summary>
    public DateTimeOffset Morning(DateOnly day)
    {
        var local = day.ToDateTime(programme.RemindAt);
        return new DateTimeOffset(local, clock.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
