namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>Whole months, or one day as of which is asked.</summary>
/// <param name="From">The first day of the first month; null for a single day.</param>
/// <param name="To">The last day of the last month, which may be yet to come; or the day.</param>
internal sealed record Period(DateOnly? From, DateOnly To)
{
    /// <summary>So many months at the most: a card has a line for each.</summary>
    public const int MostMonths = 12;

    /// <summary>The months of the period, each by its first day; that of the day for a single one.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var first = From ?? new DateOnly(To.Year, To.Month, 1);
            for (var month = first; month <= To; month = month.AddMonths(1))
                yield return month;
        }
    }

    public bool IsOneMonth => From is { } from && from.AddMonths(1) > To;

    public static Period Month(DateOnly day) => MonthsUpTo(day, 1);

    /// <summary>So many months, the last of which is the one that the day lies in.</summary>
    public static Period MonthsUpTo(DateOnly day, int count)
    {
        var last = new DateOnly(day.Year, day.Month, 1);
        return new Period(last.AddMonths(1 - count), last.AddMonths(1).AddDays(-1));
    }

    /// <summary>So many months from this one on.</summary>
    public static Period MonthsFrom(int year, int month, int count) => MonthsUpTo(new DateOnly(year, month, 1).AddMonths(count - 1), count);

    public static Period AsOf(DateOnly day) => new(null, day);
}
