using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.WorkingDays;

namespace LiaisonBot.Data.Tests.Reminders;

/// <summary>The days of docs/reminders.md, in the working days of 2026.</summary>
public sealed class ReminderCalendarTests
{
    private static readonly ReminderCalendar Calendar = new(WorkingDayCalendar.China, Milestones.BuiltIn);

    [Theory]
    [InlineData("2026-02", "2026-02-26")] // Saturday the 28th is worked.
    [InlineData("2026-05", "2026-05-27")]
    [InlineData("2026-09", "2026-09-28")]
    [InlineData("2026-10", "2026-10-28")]
    [InlineData("2026-12", "2026-12-29")]
    [InlineData("2028-02", "2028-02-25")] // A leap day.
    public void The_month_ends_with_three_working_days(string month, string end) =>
        Assert.Equal(Day(end), Calendar.ContactEndOf(Day(month + "-15")));

    [Fact]
    public void A_month_of_holidays_ends_with_what_working_days_it_has()
    {
        var days = Enumerable.Range(0, 30).Select(Day("2027-06-01").AddDays).ToList();
        var one = new ReminderCalendar(new WorkingDayCalendar(days.Select(day => new AnnouncedDay(day, day.Day == 9))), []);
        var none = new ReminderCalendar(new WorkingDayCalendar(days.Select(day => new AnnouncedDay(day, false))), []);

        Assert.Equal(Day("2027-06-09"), one.ContactEndOf(Day("2027-06-01")));
        Assert.Null(none.ContactEndOf(Day("2027-06-01")));
        Assert.Equal(["contact.10"], none.On(Day("2027-06-12")).Select(occurrence => occurrence.Rule));

        // The last of the three is the one with the latest day, whichever that is.
        Assert.Equal("contact.10", one.On(Day("2027-06-12")).First().Rule);
    }

    [Theory]
    [InlineData("2026-05-09", null)]
    [InlineData("2026-05-10", "contact.10 10-17")]
    [InlineData("2026-05-17", "contact.10 10-17")]
    [InlineData("2026-05-18", null)]
    [InlineData("2026-05-20", "contact.20 20-26")]
    [InlineData("2026-05-26", "contact.20 20-26")]
    [InlineData("2026-05-27", "contact.end 27-31")]
    [InlineData("2026-05-31", "contact.end 27-31")]
    [InlineData("2026-06-01", null)]
    public void Of_the_months_three_days_the_latest_holds(string day, string? expected) =>
        Assert.Equal(expected, On(day, ReminderRules.IsContact));

    [Theory]
    [InlineData("2026-05-03", "digest.week 27-3")] // The holidays of May go from Friday to Tuesday.
    [InlineData("2026-05-05", null)]
    [InlineData("2026-05-06", "digest.week 6-10")]
    [InlineData("2026-05-10", "digest.week 6-10")]
    [InlineData("2026-05-11", "digest.week 11-17")]
    [InlineData("2026-02-18", null)] // A week without a working day.
    [InlineData("2026-02-22", null)]
    [InlineData("2026-02-24", "digest.week 24-1")]
    public void A_week_has_its_digest_on_its_first_working_day(string day, string? expected) =>
        Assert.Equal(expected, On(day, rule => rule == ReminderRules.DigestWeek));

    [Theory]
    [InlineData("2026-05-05", null)]
    [InlineData("2026-05-06", "digest.month 6-13")]
    [InlineData("2026-05-14", null)]
    public void A_month_has_its_digest_on_its_first_working_day(string day, string? expected) =>
        Assert.Equal(expected, On(day, rule => rule == ReminderRules.DigestMonth));

    [Theory]
    [InlineData("2026-06-05", null)]
    [InlineData("2026-06-06", "milestone.rounds.14 6-13")]
    [InlineData("2026-06-14", null)]
    [InlineData("2026-06-17", "milestone.rounds.3 17-19")]
    [InlineData("2026-06-20", "milestone.rounds.0 20-27")]
    [InlineData("2026-06-28", null)]
    public void A_milestone_is_told_two_weeks_and_three_days_before_and_on_its_day(string day, string? expected) =>
        Assert.Equal(expected, On(day, rule => ReminderRules.MilestoneOf(rule) == "rounds"));

    [Fact]
    public void Pairing_everybody_may_be_caught_up_until_the_years_end()
    {
        Assert.Equal("milestone.pairing.0 20-31", On("2026-12-31", rule => ReminderRules.MilestoneOf(rule) == Milestone.Pairing));
        Assert.Null(On("2027-01-01", rule => ReminderRules.MilestoneOf(rule) == Milestone.Pairing));
    }

    [Fact]
    public void A_milestone_at_a_years_beginning_is_told_in_the_year_before()
    {
        var settings = new ProgrammeSettings { Milestones = { new MilestoneDate { Id = "review", Month = 1, Day = 8 } } };
        var calendar = new ReminderCalendar(WorkingDayCalendar.China, Milestones.Of(settings));

        var told = calendar.On(Day("2026-12-25")).Single(occurrence => occurrence.Milestone?.Id == "review");

        Assert.Equal(("milestone.review.14", Day("2026-12-25"), Day("2027-01-01")), (told.Rule, told.Day, told.Until));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static string? On(string day, Func<string, bool> rules) =>
        Calendar.On(Day(day)).SingleOrDefault(occurrence => rules(occurrence.Rule)) is { } found
            ? $"{found.Rule} {found.Day.Day}-{found.Until.Day}"
            : null;
}
