using LiaisonBot.CheckUp;
using LiaisonBot.Data.Store;

namespace LiaisonBot.Tests.CheckUp;

/// <summary>Deadlines, quiet hours and the order of what happened hang on the clock.</summary>
public sealed class ClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 20, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(-9, true)]
    [InlineData(95, false)]
    [InlineData(-95, false)]
    public void It_agrees_with_the_database_servers(int secondsAhead, bool isWell)
    {
        var finding = RecordsCheck.OfClock(new StoreState(Exists: true) { Clock = Now.AddSeconds(-secondsAhead), ClockReadAt = Now }, Now);

        Assert.Equal(isWell, finding.IsWell);
        Assert.Equal(!isWell, finding.Said.Contains($"{secondsAhead:+0;-0} s", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void It_is_not_before_the_last_record(int hours, bool isWell) =>
        Assert.Equal(isWell, RecordsCheck.OfClock(new StoreState(Exists: true) { LastDone = Now.AddHours(hours) }, Now).IsWell);

    [Fact]
    public void Where_nothing_can_be_compared_it_is_told_as_it_is() =>
        Assert.Equal("[ok] 时钟 / clock: 2026-04-20 01:00:00Z", RecordsCheck.OfClock(StoreState.Missing, Now).ToString());
}
