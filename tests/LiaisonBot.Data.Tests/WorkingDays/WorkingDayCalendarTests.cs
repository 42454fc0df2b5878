using System.Globalization;
using LiaisonBot.Data.WorkingDays;

namespace LiaisonBot.Data.Tests.WorkingDays;

public sealed class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar China = WorkingDayCalendar.China;

    /// <summary>Every weekend day that was announced to be worked.</summary>
    private static readonly string[] Worked =
    [
        "2016-02-06", "2016-02-14", "2016-06-12", "2016-09-18", "2016-10-08", "2016-10-09",
        "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
        "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
    ];

    public static TheoryData<string> MakeUpDays => new(Worked);

    /// <summary>Every span of free days as announced, first and last.</summary>
    public static TheoryData<string, string> Holidays => new()
    {
        { "2016-01-01", "2016-01-01" }, { "2016-02-07", "2016-02-13" }, { "2016-04-04", "2016-04-04" }, { "2016-05-01", "2016-05-02" },
        { "2016-06-09", "2016-06-11" }, { "2016-09-15", "2016-09-17" }, { "2016-10-01", "2016-10-07" },
        { "2025-01-01", "2025-01-01" }, { "2025-01-28", "2025-02-04" }, { "2025-04-04", "2025-04-06" }, { "2025-05-01", "2025-05-05" },
        { "2025-05-31", "2025-06-02" }, { "2025-10-01", "2025-10-08" },
        { "2026-01-01", "2026-01-03" }, { "2026-02-15", "2026-02-23" }, { "2026-04-04", "2026-04-06" }, { "2026-05-01", "2026-05-05" },
        { "2026-06-19", "2026-06-21" }, { "2026-09-25", "2026-09-27" }, { "2026-10-01", "2026-10-07" },
    };

    [Theory]
    [MemberData(nameof(Holidays))]
    public void Announced_holidays_are_free(string first, string last)
    {
        for (var day = Day(first); day <= Day(last); day = day.AddDays(1))
            Assert.False(China.IsWorkingDay(day), $"{day}");
    }

    [Theory]
    [MemberData(nameof(MakeUpDays))]
    public void Weekends_worked_in_their_stead_are_working_days(string day) => Assert.True(China.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData(2016)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Every_other_day_of_the_year_is_as_the_week_has_it(int year)
    {
        var holidays = ((IEnumerable<object[]>)Holidays).SelectMany(row => Span(Day((string)row[0]), Day((string)row[1]))).ToHashSet();
        var makeUpDays = Worked.Select(Day).ToHashSet();

        foreach (var day in Span(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).Where(day => !holidays.Contains(day) && !makeUpDays.Contains(day)))
            Assert.Equal(day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), China.IsWorkingDay(day));
    }

    [Theory]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    [InlineData("2026-11-22", 0, "2026-11-22")]
    [InlineData("2026-11-23", 1, "2026-11-24")]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-11-23", 10, "2026-12-07")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-09-18", 10, "2026-10-09")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2025-12-31", 1, "2026-01-04")]
    [InlineData("2025-12-31", 3, "2026-01-06")]
    [InlineData("2026-12-31", 1, "2027-01-01")]
    public void Days_are_counted_over_weekends_holidays_and_years(string from, int days, string until)
    {
        Assert.Equal(Day(until), China.AddWorkingDays(Day(from), days));
        Assert.Equal(days, China.WorkingDaysBetween(Day(from), Day(until)));
    }

    [Fact]
    public void Counting_and_adding_agree_from_every_day_of_the_known_years()
    {
        foreach (var from in Span(new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 1)))
        {
            var until = China.AddWorkingDays(from, 15);
            Assert.True(China.IsWorkingDay(until));
            Assert.Equal(15, China.WorkingDaysBetween(from, until));
            Assert.Equal(14, China.WorkingDaysBetween(from, China.PreviousWorkingDay(until)));
        }
    }

    [Fact]
    public void Nothing_is_counted_backwards()
    {
        Assert.Equal(0, China.WorkingDaysBetween(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => China.AddWorkingDays(new DateOnly(2026, 3, 3), -1));
    }

    [Theory]
    [InlineData("2026-10-08", "2026-09-30")]
    [InlineData("2026-10-12", "2026-10-10")]
    [InlineData("2026-11-23", "2026-11-20")]
    [InlineData("2026-01-04", "2025-12-31")]
    public void One_working_day_back(string day, string before) => Assert.Equal(Day(before), China.PreviousWorkingDay(Day(day)));

    [Fact]
    public void A_year_that_is_not_known_has_only_its_weekends_free_and_is_named()
    {
        Assert.True(China.IsWorkingDay(new DateOnly(2027, 10, 1)));
        Assert.False(China.IsWorkingDay(new DateOnly(2027, 10, 2)));
        Assert.Equal([2027], China.MissingYears(new DateOnly(2026, 12, 20), new DateOnly(2027, 1, 20)));
        Assert.Equal([2017, 2018], China.MissingYears(new DateOnly(2016, 12, 20), new DateOnly(2018, 1, 20)));
        Assert.Empty(China.MissingYears(new DateOnly(2025, 12, 20), new DateOnly(2026, 1, 20)));
    }

    [Fact]
    public void A_further_file_adds_its_years_and_replaces_those_it_names()
    {
        var calendar = China.With([new AnnouncedDay(new DateOnly(2027, 1, 1), false), new AnnouncedDay(new DateOnly(2026, 5, 9), true)]);

        Assert.False(calendar.IsWorkingDay(new DateOnly(2027, 1, 1)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2026, 5, 9)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2026, 10, 1)));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2025, 10, 1)));
        Assert.Empty(calendar.MissingYears(new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31)));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Span(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
}
