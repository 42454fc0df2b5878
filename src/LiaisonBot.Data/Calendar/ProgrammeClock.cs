using LiaisonBot.Data.WorkingDays;

namespace LiaisonBot.Data.Calendar;

/// <summary>The programme's own clock: instants in UTC, days in the programme's time zone, deadlines in working days.</summary>
/// <param name="time">Where the instants come from.</param>
/// <param name="zone">The programme's time zone.</param>
/// <param name="workingDays">The days that are worked; China's when left out.</param>
public sealed class ProgrammeClock(TimeProvider time, TimeZoneInfo zone, WorkingDayCalendar? workingDays = null)
{
    public TimeProvider Time { get; } = time;

    public TimeZoneInfo Zone { get; } = zone;

    public WorkingDayCalendar WorkingDays { get; } = workingDays ?? WorkingDayCalendar.China;

    public DateTimeOffset Now => Time.GetUtcNow();

    public DateOnly Today => DayOf(Now);

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The day's first instant: of a midnight that comes twice the earlier, of one that is left out the moment in its stead.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var offset = Zone.IsAmbiguousTime(midnight) ? Zone.GetAmbiguousTimeOffsets(midnight).Max() : Zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }

    /// <summary>The instant as people in the programme's time zone read it.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
