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

    public DateTimeOffset Begin(ProgrammeClock clock) => clock.StartOf(From);

    public DateTimeOffset End(ProgrammeClock clock) => clock.StartOf(To.AddDays(1));
}
