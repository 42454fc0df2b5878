using LiaisonBot.Data.Calendar;
using LiaisonBot.Dialogs.AskStatus.Questions;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>The days of a figure: what happened from one to the other, and how things stood on the last.</summary>
internal sealed record Span(DateOnly From, DateOnly To, bool IsToday)
{
    /// <summary>Of a question as it is asked today; nothing is known of days to come.</summary>
    public static Span Of(Period? period, DateOnly today)
    {
        var asked = period ?? Period.Month(today);
        var to = asked.To < today ? asked.To : today;
        return new Span(asked.From ?? new DateOnly(to.Year, to.Month, 1), to, to == today);
    }

    /// <summary>The last month's end that has passed by then: people are told apart only as of such days.</summary>
    public Span AtMonthsEnd()
    {
        if (To.AddDays(1).Day == 1)
            return this;
        var end = new DateOnly(To.Year, To.Month, 1).AddDays(-1);
        return new Span(new DateOnly(end.Year, end.Month, 1), end, IsToday: false);
    }

    public DateTimeOffset Begin(ProgrammeClock clock) => Midnight(clock, From);

    public DateTimeOffset End(ProgrammeClock clock) => Midnight(clock, To.AddDays(1));

    /// <summary>Midnight is left out by a clock that is put forward then: the day begins at the next hour that there is.</summary>
    private static DateTimeOffset Midnight(ProgrammeClock clock, DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (clock.Zone.IsInvalidTime(local))
            local = local.AddMinutes(30);
        return new DateTimeOffset(local, clock.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
