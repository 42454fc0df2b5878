using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Data.Reminders;

/// <summary>The day for which is planned.</summary>
internal sealed record ReminderDay(DateOnly Day, ProgrammeClock Clock, ProgrammeSettings Programme)
{
    public ReminderHours Hours { get; } = new(Clock, Programme);
}

/// <summary>That a rule reminds somebody.</summary>
internal readonly record struct Reminded(string Rule, DateOnly Day, DateOnly Until, long PersonId);
