namespace LiaisonBot.Dialogs.Tests.RemindPeople.Times;

/// <summary>
/// The hours of docs/clock.md in any zone, as an alarm clock rings them: the plan at 00:10 and five minutes before the hour of reminders, the
/// sending at that minute of every hour, both times in an hour that comes twice.
/// </summary>
internal sealed class Alarms(TimeZoneInfo zone, TimeOnly remindAt)
{
    private readonly Dictionary<DateOnly, List<Alarm>> days = [];

    public Alarm NextAfter(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return new[] { -1, 0, 1, 2 }.SelectMany(later => Of(day.AddDays(later))).Where(alarm => alarm.At > now).MinBy(alarm => (alarm.At, !alarm.Plans))!;
    }

    private List<Alarm> Of(DateOnly day)
    {
        if (!days.TryGetValue(day, out var alarms))
            days[day] = alarms = [.. Ringing(day)];
        return alarms;
    }

    private IEnumerable<Alarm> Ringing(DateOnly day)
    {
        yield return new Alarm(Moments(day, new TimeOnly(0, 10)).First(), Plans: true);
        yield return new Alarm(Moments(day, remindAt.Add(TimeSpan.FromMinutes(-5))).First(), Plans: true);
        for (var hour = 0; hour < 24; hour++)
        {
            foreach (var moment in Moments(day, new TimeOnly(hour, remindAt.Minute)))
                yield return new Alarm(moment, Plans: false);
        }
    }

    /// <summary>A time that is left out comes as if the clock had not been changed; one that comes twice is two moments.</summary>
    private IEnumerable<DateTimeOffset> Moments(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        IEnumerable<TimeSpan> offsets = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).OrderDescending() : [zone.GetUtcOffset(local)];
        return offsets.Select(offset => new DateTimeOffset(local, offset).ToUniversalTime());
    }
}

/// <param name="At">When it rings.</param>
/// <param name="Plans">For the plan; else for the sending.</param>
internal sealed record Alarm(DateTimeOffset At, bool Plans);
