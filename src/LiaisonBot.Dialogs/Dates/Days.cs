using System.Text.RegularExpressions;

namespace LiaisonBot.Dialogs.Dates;

/// <summary>A day in a sentence. Without <paramref name="Day"/> it names none exactly ("last week", "2月30日").</summary>
/// <param name="IsYearless">A month and day, of whichever year: <paramref name="Day"/> is the nearest.</param>
internal sealed record DayFound(int Start, int End, DateOnly? Day, bool IsYearless = false)
{
    /// <summary>The same where only the past can be meant: a yearless day is the latest that is not after today.</summary>
    public DayFound InPast(DateOnly today) =>
        IsYearless && Day is { } day && day > today ? this with { Day = Days.LatestOfYear(day.Month, day.Day, today) } : this;
}

/// <summary>One way of naming a day; null when the words fit and yet name no day.</summary>
internal sealed record DayRule(Regex Words, Func<Match, DateOnly, DateOnly?> Day)
{
    /// <summary>Whether the words name a month and day; a year among them, in figures or as "last year", makes them exact.</summary>
    public bool NamesMonthDay { get; init; }

    public DayFound Found(Match match, DateOnly today) => new(
        match.Index, match.Index + match.Length, Day(match, today), NamesMonthDay && !match.Groups["y"].Success && !match.Groups["rel"].Success);
}

/// <summary>
/// The days named in a sentence, in both languages. Weeks begin on Monday. A day without its year or month is the one
/// a person who tells of a meeting means: weekdays and bare days of the month lie in the past, a month and day is the
/// nearest such date (<see cref="DayFound.InPast"/> where it has been). What is named exactly is taken as named, even when it has yet to come.
/// </summary>
internal static class Days
{
    public static IReadOnlyList<DayFound> Find(string folded, DateOnly today)
    {
        var found = new List<DayFound>();
        foreach (var rule in WrittenDays.Rules.Concat(ChineseDays.Rules).Concat(EnglishDays.Rules))
        {
            foreach (Match match in rule.Words.Matches(folded))
            {
                if (!found.Exists(day => day.Start < match.Index + match.Length && match.Index < day.End))
                    found.Add(rule.Found(match, today));
            }
        }

        return [.. found.OrderBy(day => day.Start)];
    }

    public static DateOnly? Exact(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The date of that month and day which lies nearest to today.</summary>
    public static DateOnly? Nearest(int month, int day, DateOnly today) =>
        new[] { today.Year - 1, today.Year, today.Year + 1 }
            .Select(year => Exact(year, month, day))
            .OfType<DateOnly>()
            .OrderBy(date => Math.Abs(date.DayNumber - today.DayNumber))
            .Cast<DateOnly?>()
            .FirstOrDefault();

    /// <summary>The latest date of that month and day which is not after today; February 29 may lie eight years back.</summary>
    public static DateOnly? LatestOfYear(int month, int day, DateOnly today) =>
        Enumerable.Range(0, 9).Select(back => Exact(today.Year - back, month, day)).FirstOrDefault(date => date <= today);

    /// <summary>The latest day of that number which is not after today: in this month, or the last month that has it.</summary>
    public static DateOnly? LatestOfMonth(int day, DateOnly today) =>
        Enumerable.Range(0, 3)
            .Select(back => today.AddMonths(-back))
            .Select(month => Exact(month.Year, month.Month, day))
            .FirstOrDefault(date => date <= today);

    /// <summary>The weekday's latest date that is not after today.</summary>
    public static DateOnly Latest(DayOfWeek weekday, DateOnly today) =>
        today.AddDays(-((Monday(today.DayOfWeek) - Monday(weekday) + 7) % 7));

    /// <summary>The weekday in this week, or so many weeks from it.</summary>
    public static DateOnly InWeek(int weeks, DayOfWeek weekday, DateOnly today) =>
        today.AddDays((weeks * 7) + Monday(weekday) - Monday(today.DayOfWeek));

    /// <summary>So many days, weeks or months back; null beyond what the calendar holds.</summary>
    public static DateOnly? Back(DateOnly today, int days = 0, int months = 0) => today.AddMonths(-months).AddDays(-days);

    private static int Monday(DayOfWeek day) => ((int)day + 6) % 7;
}
