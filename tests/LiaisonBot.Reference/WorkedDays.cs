namespace LiaisonBot.Reference;

/// <summary>The working days of 2026 in China, typed in once more from the notice of 4 November 2025.</summary>
public static class WorkedDays
{
    /// <summary>First and last day of each holiday, as month * 100 + day.</summary>
    private static readonly (int From, int To)[] Holidays =
        [(101, 103), (215, 223), (404, 406), (501, 505), (619, 621), (925, 927), (1001, 1007)];

    /// <summary>Saturdays and Sundays that are worked for them.</summary>
    private static readonly int[] MadeUp = [104, 214, 228, 509, 920, 1010];

    public static bool IsWorked(DateOnly day)
    {
        var number = (day.Month * 100) + day.Day;
        if (MadeUp.Contains(number))
            return true;
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Array.Exists(Holidays, one => one.From <= number && number <= one.To);
    }

    /// <summary>The day itself, or the first one after it that is worked.</summary>
    public static DateOnly From(DateOnly day)
    {
        while (!IsWorked(day))
            day = day.AddDays(1);
        return day;
    }

    public static DateOnly After(DateOnly day) => From(day.AddDays(1));

    public static DateOnly Before(DateOnly day)
    {
        do
            day = day.AddDays(-1);
        while (!IsWorked(day));
        return day;
    }

    /// <summary>So many working days on, the first of them the one after the day.</summary>
    public static DateOnly On(DateOnly day, int count)
    {
        for (; count > 0; count--)
            day = After(day);
        return day;
    }
}
