using System.Globalization;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.WorkingDays;
using LiaisonBot.Testing;

namespace LiaisonBot.Data.Tests.Reminders;

/// <summary>When something is due: at the hour of reminders of a working day, outside a person's quiet hours.</summary>
public sealed class ReminderHoursTests
{
    [Theory]
    [InlineData("2026-05-08", "21:00", "08:00", "2026-05-08T08:30")]
    [InlineData("2026-05-09", "21:00", "08:00", "2026-05-09T08:30")] // A Saturday that is worked.
    [InlineData("2026-05-10", "21:00", "08:00", "2026-05-11T08:30")]
    [InlineData("2026-05-01", "21:00", "08:00", "2026-05-06T08:30")]
    [InlineData("2026-05-08", "21:00", "09:15", "2026-05-08T09:15")]
    [InlineData("2026-05-08", "08:30", "08:30", "2026-05-08T08:30")]
    [InlineData("2026-05-07", "08:00", "00:00", "2026-05-08T00:00")]
    [InlineData("2026-05-15", "08:00", "00:00", "2026-05-19T00:00")] // Friday's ends on a Saturday, so Monday's it is.
    public void It_is_a_working_morning_after_the_quiet_hours(string day, string from, string to, string due) =>
        Assert.Equal(Local(due, "Asia/Shanghai"), Due("Asia/Shanghai", DateOnly.Parse(day, CultureInfo.InvariantCulture), from, to));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-30")]
    [InlineData("Europe/Berlin", "2026-10-26")]
    [InlineData("America/New_York", "2026-03-09")]
    [InlineData("America/New_York", "2026-11-02")]
    [InlineData("Australia/Lord_Howe", "2026-10-05")]
    [InlineData("Africa/Cairo", "2026-04-24")]
    [InlineData("America/Santiago", "2026-09-07")]
    [InlineData("Asia/Kathmandu", "2026-02-27")]
    [InlineData("Pacific/Kiritimati", "2026-12-31")]
    [InlineData("Pacific/Pago_Pago", "2026-12-31")]
    [InlineData("America/St_Johns", "2028-02-29")]
    [InlineData("Asia/Tehran", "2026-03-23")]
    public void It_is_the_same_hour_on_the_wall_in_every_zone_and_season(string zone, string day)
    {
        var on = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var due = TimeZoneInfo.ConvertTime(Due(zone, on, "21:00", "08:00"), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(on.ToDateTime(new TimeOnly(8, 30)), due.DateTime);
    }

    private static DateTimeOffset Due(string zone, DateOnly day, string from, string to)
    {
        var weekdays = zone == "Asia/Shanghai" ? WorkingDayCalendar.China : new WorkingDayCalendar([]);
        var clock = new ProgrammeClock(new SteppedClock(DateTimeOffset.UnixEpoch), TimeZoneInfo.FindSystemTimeZoneById(zone), weekdays);
        var quiet = new QuietHours(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture));
        return new ReminderHours(clock, new ProgrammeSettings()).DueAt(day, quiet);
    }

    private static DateTimeOffset Local(string text, string zone)
    {
        var local = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local));
    }
}
