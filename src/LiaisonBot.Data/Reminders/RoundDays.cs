using LiaisonBot.Data.WorkingDays;

namespace LiaisonBot.Data.Reminders;

/// <summary>On which days a collection round reminds those who have not answered (docs/reminders.md).</summary>
internal static class RoundDays
{
    private const int DaysBefore = 3;

    /// <summary>The rule whose time it is on that day; null when there is still time.</summary>
    /// <param name="last">The round's last day.</param>
    /// <param name="day">The day for which is planned.</param>
    /// <param name="workingDays">A last day that is not worked is reminded of on the working day before it.</param>
    public static Occurrence? Of(DateOnly last, DateOnly day, WorkingDayCalendar workingDays)
    {
        var end = workingDays.IsWorkingDay(last) ? last : workingDays.PreviousWorkingDay(last);
        if (day >= end)
            return new Occurrence(ReminderRules.Round0, end, last);
        var first = last.AddDays(-DaysBefore);
        return day >= first ? new Occurrence(ReminderRules.Round3, first, end.AddDays(-1)) : null;
    }
}
