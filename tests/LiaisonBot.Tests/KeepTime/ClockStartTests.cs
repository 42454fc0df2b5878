using LiaisonBot.KeepTime;

namespace LiaisonBot.Tests.KeepTime;

/// <summary>How a moment is written, in the settings and to <c>/dev/clock</c>.</summary>
public sealed class ClockStartTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("2026-03-01", "2026-02-28T16:00:00Z")]
    [InlineData("2026-03-01T08:30", "2026-03-01T00:30:00Z")]
    [InlineData("2026-03-01T08:30:15", "2026-03-01T00:30:15Z")]
    [InlineData("2026-03-01T08:30:15.5+08:00", "2026-03-01T00:30:15.5Z")]
    [InlineData("2026-03-01T08:30:00Z", "2026-03-01T08:30:00Z")]
    [InlineData("2026-03-01T08:30:00-05:00", "2026-03-01T13:30:00Z")]
    public void A_moment_is_read_in_the_programmes_time_zone_unless_it_names_an_offset(string text, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), ClockStart.Read(text, Shanghai));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("2026/3/1")]
    [InlineData("08:30")]
    [InlineData("2026-03-01T25:00:00Z")]
    public void Anything_else_is_no_moment(string text) => Assert.Null(ClockStart.Read(text, Shanghai));
}
