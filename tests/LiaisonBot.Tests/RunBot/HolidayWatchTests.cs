using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.WorkingDays;
using LiaisonBot.RunBot;
using LiaisonBot.Testing;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Tests.RunBot;

public sealed class HolidayWatchTests
{
    [Fact]
    public async Task A_year_that_is_not_known_is_told_once_from_a_month_before()
    {
        var time = new SteppedClock(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
        var log = new Warnings();
        using var watch = new HolidayWatch(WorkingDayCalendar.China, new ProgrammeClock(time, TimeZoneInfo.Utc), log);

        await watch.StartAsync(default);
        time.Advance(TimeSpan.FromDays(10));
        Assert.Empty(log.Lines);
        time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("2027", Assert.Single(log.Lines), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromDays(60));
        Assert.Single(log.Lines);
        await watch.StopAsync(default);
        time.Advance(TimeSpan.FromDays(365));
        Assert.Single(log.Lines);
    }

    private sealed class Warnings : ILogger<HolidayWatch>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
