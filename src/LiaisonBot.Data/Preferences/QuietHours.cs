using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Data.Preferences;

/// <summary>The hours in which a person is sent nothing but answers, in the programme's time zone; none where both are the same.</summary>
/// <param name="From">The first moment that is quiet.</param>
/// <param name="To">The first that no longer is; earlier than <paramref name="From"/> when they run past midnight.</param>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Those that the person chose, else the programme's.</summary>
    public static QuietHours Of(Preference? preference, ProgrammeSettings programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new QuietHours(preference?.QuietFrom ?? programme.QuietFrom, preference?.QuietTo ?? programme.QuietTo);
    }

    /// <summary>The moment itself, or the end of the quiet hours in which it lies.</summary>
    public DateTimeOffset EndAfter(DateTimeOffset now, ProgrammeClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var local = clock.Local(now);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);

        // TimeOnly.IsBetween knows of midnight, and finds nothing between two times that are the same.
        if (!time.IsBetween(From, To))
            return now;
        var day = DateOnly.FromDateTime(local.Date).AddDays(time < To ? 0 : 1);
        var end = day.ToDateTime(To);
        return new DateTimeOffset(end, clock.Zone.GetUtcOffset(end)).ToUniversalTime();
    }
}
