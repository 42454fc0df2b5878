using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Rounds;

namespace LiaisonBot.Data.Tests.Rounds;

/// <summary>The rounds that the calendar opens, as the settings list them.</summary>
public sealed class RoundDatesTests
{
    [Theory]
    [InlineData("2026-05-05", null)]
    [InlineData("2026-05-06", "2026-05-06")]
    [InlineData("2026-05-19", "2026-05-06")]
    [InlineData("2026-05-20", null)]
    [InlineData("2026-12-31", "2026-12-28")]
    [InlineData("2027-01-03", "2026-12-28")]
    [InlineData("2027-01-04", null)]
    public void A_round_runs_from_its_date_for_its_days_over_a_years_end_as_well(string day, string? first)
    {
        var settings = new ProgrammeSettings { Rounds = { new RoundDate { Month = 5, Day = 6 }, new RoundDate { Month = 12, Day = 28, Days = 7 } } };

        Assert.Equal(first is null ? null : DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), RoundDates.On(settings, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.First);
    }

    [Theory]
    [InlineData(0, 6, 14, "0:Month: must be between 1 and 12.")]
    [InlineData(2, 29, 14, "0:Day: must be between 1 and 28.")]
    [InlineData(5, 6, 61, "0:Days: must be between 1 and 60.")]
    [InlineData(5, 6, 0, "0:Days: must be between 1 and 60.")]
    public void A_date_that_cannot_be_is_said_with_its_place(int month, int day, int days, string line) =>
        Assert.Equal([line], RoundDates.Broken([new RoundDate { Month = month, Day = day, Days = days }]));

    [Theory]
    [InlineData("1: begins before the round of 0 has ended.", 5, 6, 20, 5, 25, 10)]
    [InlineData("0: begins before the round of 1 has ended.", 1, 2, 10, 12, 28, 10)]
    [InlineData(null, 5, 6, 14, 6, 3, 14)]
    [InlineData(null, 5, 6, 14, 5, 20, 14)]
    public void Rounds_that_meet_are_said(string? line, int month, int day, int days, int nextMonth, int nextDay, int nextDays) => Assert.Equal(
        line is null ? [] : [line],
        RoundDates.Broken([new RoundDate { Month = month, Day = day, Days = days }, new RoundDate { Month = nextMonth, Day = nextDay, Days = nextDays }]));

    [Fact]
    public void None_is_as_good_as_any() => Assert.Empty(RoundDates.Broken([]));
}
