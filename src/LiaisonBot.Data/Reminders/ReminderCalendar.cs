using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.WorkingDays;

namespace LiaisonBot.Data.Reminders;

/// <summary>The days of those rules that follow the calendar alone (docs/reminders.md).</summary>
public sealed class ReminderCalendar(WorkingDayCalendar workingDays, IReadOnlyList<Milestone> milestones)
{
    /// <summary>How many days late a reminder may still be sent.</summary>
    public const int MostDaysLate = 7;

    private const int LastWorkingDays = 3;

    /// <summary>What may be sent on that day: begun, not past its last day, and of several of a kind the latest.</summary>
    public IEnumerable<Occurrence> On(DateOnly day) =>
        new[] { Contact(day), Week(day), Month(day), Quarterly(day) }
            .Concat(milestones.SelectMany(milestone => new[] { Of(milestone, day, day.Year - 1), Of(milestone, day, day.Year), Of(milestone, day, day.Year + 1) }))
            .OfType<Occurrence>()
            .Where(occurrence => occurrence.Day <= day && occurrence.Until >= day);

    /// <summary>
    /// The working day of that month from which on there are three working days, itself counted; the first working day of a month that has
    /// fewer. Null for a month without any.
    /// </summary>
    public DateOnly? ContactEndOf(DateOnly month)
    {
        var first = MonthlyContact.MonthOf(month);
        DateOnly? found = null;
        var count = 0;
        for (var day = first.AddMonths(1).AddDays(-1); day >= first && count < LastWorkingDays; day = day.AddDays(-1))
        {
            if (!workingDays.IsWorkingDay(day))
                continue;
            found = day;
            count++;
        }

        return found;
    }

    /// <summary>The reminder whose time it is on that day, of what is to be done by another; null while there is none, and when it is too late.</summary>
    internal static Occurrence? OfFollowUp(DateOnly dueOn, DateOnly day) =>
        LatestOf([.. ReminderRules.DaysBefore.Select(before => (ReminderRules.OfFollowUp(before), dueOn.AddDays(-before)))], day, dueOn.AddDays(MostDaysLate), null)
            is { } latest && latest.Until >= day ? latest : null;

    private Occurrence? Contact(DateOnly day)
    {
        var first = MonthlyContact.MonthOf(day);
        List<(string Rule, DateOnly Day)> days =
        [
            (ReminderRules.Contact10, first.AddDays(9)),
            (ReminderRules.Contact20, first.AddDays(19)),
        ];
        if (ContactEndOf(day) is { } end)
            days.Add((ReminderRules.ContactEnd, end));
        return LatestOf(days, day, first.AddMonths(1).AddDays(-1), null) is { } latest
            ? latest with { Until = Earlier(latest.Until, latest.Day.AddDays(MostDaysLate)) }
            : null;
    }

    private Occurrence? Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var sunday = monday.AddDays(6);
        return FirstWorkingDay(monday, sunday) is { } first ? new Occurrence(ReminderRules.DigestWeek, first, sunday) : null;
    }

    private Occurrence? Month(DateOnly day)
    {
        var first = MonthlyContact.MonthOf(day);
        return FirstWorkingDay(first, first.AddMonths(1).AddDays(-1)) is { } begin
            ? new Occurrence(ReminderRules.DigestMonth, begin, begin.AddDays(MostDaysLate))
            : null;
    }

    private static Occurrence? Quarterly(DateOnly day)
    {
        var due = Quarter.DueFrom(day.AddDays(-MostDaysLate)).DueOn;
        var days = ReminderRules.DaysBefore.Select(before => (ReminderRules.OfQuarterlyReport(before), due.AddDays(-before)));
        return LatestOf([.. days], day, due.AddDays(MostDaysLate), null);
    }

    /// <summary>In a late start the pairing of everybody is asked for once at any time of the year (P5).</summary>
    private static Occurrence? Of(Milestone milestone, DateOnly day, int year)
    {
        var on = milestone.In(year);
        var last = milestone.Id == Milestone.Pairing ? new DateOnly(year, 12, 31) : on.AddDays(MostDaysLate);
        var days = ReminderRules.DaysBefore.Select(before => (ReminderRules.OfMilestone(milestone, before), on.AddDays(-before)));
        return LatestOf([.. days], day, last, milestone);
    }

    /// <summary>Of several that follow one another the last that has begun. It may be sent until the next one begins, for a week at most.</summary>
    private static Occurrence? LatestOf(
        List<(string Rule, DateOnly Day)> days, DateOnly day, DateOnly last, Milestone? milestone)
    {
        var ordered = days.OrderBy(one => one.Day).ToList();
        var place = ordered.FindLastIndex(one => one.Day <= day);
        if (place < 0)
            return null;
        var (rule, begun) = ordered[place];
        var until = place + 1 < ordered.Count ? Earlier(ordered[place + 1].Day.AddDays(-1), begun.AddDays(MostDaysLate)) : last;
        return new Occurrence(rule, begun, until, milestone);
    }

    private DateOnly? FirstWorkingDay(DateOnly from, DateOnly to)
    {
        var first = workingDays.IsWorkingDay(from) ? from : workingDays.NextWorkingDay(from);
        return first <= to ? first : null;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
