namespace LiaisonBot.Data.Pairings;

/// <summary>In which months a pairing asks for a contact, and by which day (C1).</summary>
public static class MonthlyContact
{
    /// <summary>A pairing that begins later in a month than on this day owes its first contact in the next month.</summary>
    public const int LastDayToOweThisMonth = 20;

    /// <summary>The first day of the first month in which the pairing owes a contact.</summary>
    public static DateOnly FirstMonth(DateOnly startedOn)
    {
        var month = MonthOf(startedOn);
        return startedOn.Day > LastDayToOweThisMonth ? month.AddMonths(1) : month;
    }

    /// <summary>The last day for the contact of the month in which the day lies: a pairing that ends before the month does leaves less time.</summary>
    public static DateOnly LastDay(DateOnly day, DateOnly? endedOn)
    {
        var last = MonthOf(day).AddMonths(1).AddDays(-1);
        return endedOn is { } end && end < last ? end : last;
    }

    /// <summary>The last of the excused months that follow each other from the day's month on; null when that month is none of them.</summary>
    public static DateOnly? ExcusedTo(IEnumerable<DateOnly> months, DateOnly day)
    {
        var excused = months.ToHashSet();
        var first = MonthOf(day);
        var next = first;
        while (excused.Contains(next))
            next = next.AddMonths(1);
        return next > first ? next.AddMonths(-1) : null;
    }

    /// <summary>The first day of the month in which the day lies.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
