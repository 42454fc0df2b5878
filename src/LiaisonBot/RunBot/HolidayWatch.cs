using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.WorkingDays;

namespace LiaisonBot.RunBot;

/// <summary>
/// Says in the log, once a year's holidays are needed and not known, that only its weekends are free. It looks once a day a month ahead,
/// since a bot that runs over New Year has deadlines there before.
/// </summary>
internal sealed partial class HolidayWatch(WorkingDayCalendar workingDays, ProgrammeClock clock, ILogger<HolidayWatch> log) : IHostedService, IDisposable
{
    private const int MonthsAhead = 1;

    private readonly HashSet<int> told = [];
    private ITimer? daily;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Look();
        daily = clock.Time.CreateTimer(_ => Look(), state: null, TimeSpan.FromDays(1), TimeSpan.FromDays(1));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => daily?.Dispose();

    private void Look()
    {
        foreach (var year in workingDays.MissingYears(clock.Today, clock.Today.AddMonths(MonthsAhead)).Where(told.Add))
            LogYearMissing(log, year, WorkingDaySettings.Key);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The holidays of {Year} are not known: only its weekends count as free. {Key} can name a file with them.")]
    private static partial void LogYearMissing(ILogger log, int year, string key);
}
