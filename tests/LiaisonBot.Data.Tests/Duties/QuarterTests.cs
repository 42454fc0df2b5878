using LiaisonBot.Data.Duties;

namespace LiaisonBot.Data.Tests.Duties;

/// <summary>A quarter, its days, and the 10th by which it is reported on (R7).</summary>
public sealed class QuarterTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-Q1", "2026-03-31", "2026-04-10")]
    [InlineData("2026-06-30", "2026-Q2", "2026-06-30", "2026-07-10")]
    [InlineData("2026-07-01", "2026-Q3", "2026-09-30", "2026-10-10")]
    [InlineData("2026-12-31", "2026-Q4", "2026-12-31", "2027-01-10")]
    public void A_day_lies_in_a_quarter_that_is_due_on_the_tenth_after_it(string day, string name, string closing, string due)
    {
        var quarter = Quarter.Of(Day(day));

        Assert.Equal((name, Day(closing), Day(due)), (quarter.Name, quarter.Closing, quarter.DueOn));
        Assert.Equal(quarter, Quarter.Read(name));
        Assert.Equal(quarter, quarter.Before.After);
        Assert.Equal(3, quarter.Months.Count);
    }

    [Theory]
    [InlineData("2026-03-26", "2025-Q4")]
    [InlineData("2026-03-27", "2026-Q1")]
    [InlineData("2026-04-10", "2026-Q1")]
    [InlineData("2026-06-25", "2026-Q1")]
    [InlineData("2026-06-26", "2026-Q2")]
    public void The_one_to_report_on_is_the_last_until_the_next_is_reminded_of(string day, string name) => Assert.Equal(name, Quarter.ToReport(Day(day)).Name);

    [Theory]
    [InlineData("2026-01-10", "2025-Q4")]
    [InlineData("2026-01-11", "2026-Q1")]
    [InlineData("2026-04-10", "2026-Q1")]
    [InlineData("2026-04-11", "2026-Q2")]
    public void The_next_due_day_says_which_quarter_is_reminded_of(string day, string name) => Assert.Equal(name, Quarter.DueFrom(Day(day)).Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q-1")]
    [InlineData("99999-Q1")]
    [InlineData("2026-Q1-Q2")]
    public void What_is_no_name_of_one_is_none(string? name) => Assert.Null(Quarter.Read(name));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
