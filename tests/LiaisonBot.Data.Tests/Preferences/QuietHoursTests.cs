using System.Globalization;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Programme;
using LiaisonBot.Testing;

namespace LiaisonBot.Data.Tests.Preferences;

public sealed class QuietHoursTests
{
    private static readonly ProgrammeClock Clock = new(new SteppedClock(DateTimeOffset.UnixEpoch), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    [Theory]
    [InlineData("21:00", "08:00", "2026-04-15T20:59", "2026-04-15T20:59")]
    [InlineData("21:00", "08:00", "2026-04-15T21:00", "2026-04-16T08:00")]
    [InlineData("21:00", "08:00", "2026-04-16T00:00", "2026-04-16T08:00")]
    [InlineData("21:00", "08:00", "2026-04-16T07:59", "2026-04-16T08:00")]
    [InlineData("21:00", "08:00", "2026-04-16T08:00", "2026-04-16T08:00")]
    [InlineData("12:00", "14:00", "2026-04-15T13:00", "2026-04-15T14:00")]
    [InlineData("12:00", "14:00", "2026-04-15T23:00", "2026-04-15T23:00")]
    [InlineData("08:00", "08:00", "2026-04-15T09:00", "2026-04-15T09:00")]
    public void What_falls_into_them_waits_for_their_end(string from, string to, string now, string due)
    {
        var hours = new QuietHours(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture));
        Assert.Equal(Shanghai(due), hours.EndAfter(Shanghai(now), Clock));
    }

    [Fact]
    public void A_persons_own_go_before_the_programmes()
    {
        var programme = new ProgrammeSettings();
        Assert.Equal(new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)), QuietHours.Of(null, programme));
        Assert.Equal(
            new QuietHours(new TimeOnly(22, 30), new TimeOnly(8, 0)),
            QuietHours.Of(new Preference { QuietFrom = new TimeOnly(22, 30) }, programme));
    }

    private static DateTimeOffset Shanghai(string local) =>
        new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
