using System.Globalization;
using LiaisonBot.Settings;
using Serilog;
using Serilog.Events;

namespace LiaisonBot.RunBot;

/// <summary>The console and a rolling file. Ids only stand in the events themselves, so both may be read by who operates the bot.</summary>
internal static class BotLogging
{
    private const int DaysKept = 30;

    public static void AddBotLogging(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Logging");
        if (!Enum.TryParse<LogEventLevel>(settings["Level"] ?? nameof(LogEventLevel.Information), ignoreCase: true, out var level)
            || !Enum.IsDefined(level))
            throw new WrongSettingException("Logging:Level", $"'{settings["Level"]}' is not one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}.");
        var logger = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .Filter.With(new FailedStartFilter())
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
        if (settings["Folder"] is { Length: > 0 } folder)
        {
            logger.WriteTo.File(
                Path.Combine(folder, "liaison-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: DaysKept,
                formatProvider: CultureInfo.InvariantCulture);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger.CreateLogger(), dispose: true);
    }
}
