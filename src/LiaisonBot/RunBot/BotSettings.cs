using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Postgres;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Store;
using LiaisonBot.ImportRosters;
using LiaisonBot.Limits;
using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.RunBot;

/// <summary>The settings that decide what the host is made of, checked before anything starts.</summary>
internal static class BotSettings
{
    /// <summary>Where Bot Framework bots listen; ASPNETCORE_URLS and --urls go before it.</summary>
    private const string DefaultUrl = "http://localhost:3978";

    /// <summary>
    /// Settings lie beside the program and paths in them are the caller's. They are read once: watching the files costs up to half
    /// of a turn's time when the database lies in the same folder (docs/performance.md).
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        foreach (var source in builder.Configuration.Sources.OfType<FileConfigurationSource>())
            source.ReloadOnChange = false;
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        return builder;
    }

    public static LiaisonStore OpenStore(IConfiguration settings)
    {
        var open = Engine(settings["Database:Provider"]);
        if (settings.GetConnectionString("Liaison") is not { Length: > 0 } connection)
            throw new WrongSettingException("ConnectionStrings:Liaison", "is missing, such as 'Data Source=data/liaison.db'.");
        try
        {
            return open(connection);
        }
        catch (Exception wrong) when (wrong is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException("ConnectionStrings:Liaison", wrong.Message);
        }
    }

    private static Func<string, LiaisonStore> Engine(string? provider) => provider?.ToUpperInvariant() switch
    {
        "SQLITE" => connection => new SqliteStore(connection),
        "POSTGRES" => connection => new PostgresStore(connection),
        _ => throw new WrongSettingException("Database:Provider", $"'{provider}' is not known; it is Sqlite or Postgres."),
    };

    /// <summary>For a verb of the command line.</summary>
    public static ProgrammeSettings ProgrammeOf(IConfiguration settings) =>
        settings.GetSection(ProgrammeSettings.Section).Get<ProgrammeSettings>() ?? new ProgrammeSettings();

    /// <summary>For a verb of the command line, which needs no more of the programme than its time zone and its working days.</summary>
    public static ProgrammeClock ClockOf(IConfiguration settings)
    {
        var programme = ProgrammeOf(settings);
        return TimeZoneInfo.TryFindSystemTimeZoneById(programme.TimeZone, out var zone)
            ? new ProgrammeClock(TimeProvider.System, zone, WorkingDaySettings.CalendarOf(programme))
            : throw new WrongSettingException("Programme:TimeZone", ProgrammeRules.UnknownZone);
    }

    /// <summary>For the import, which runs without a host to check them.</summary>
    public static ImportRules ImportRulesOf(IConfiguration settings, IHostEnvironment environment)
    {
        var programme = ProgrammeOf(settings);
        return SettingRules.Broken(programme, ProgrammeSettings.Section).ToList() is [_, ..] broken
            ? throw new OptionsValidationException(ProgrammeSettings.Section, typeof(ProgrammeSettings), broken)
            : new ImportRules(ClockOf(settings), ImportLimitsOf(settings), programme.MustTalkDays) { FollowsMovedClock = environment.IsDevelopment() };
    }

    private static ImportLimits ImportLimitsOf(IConfiguration settings)
    {
        var limits = settings.GetSection(LimitSettings.Section).Get<LimitSettings>() ?? new LimitSettings();
        return SettingRules.Broken(limits, LimitSettings.Section).ToList() is [_, ..] broken
            ? throw new OptionsValidationException(LimitSettings.Section, typeof(LimitSettings), broken)
            : limits.Import;
    }

    public static IServiceCollection AddProgramme(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<ProgrammeSettings>()
            .Bind(settings.GetSection(ProgrammeSettings.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProgrammeSettings>, ProgrammeRules>();
        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<ProgrammeSettings>>().Value);
    }
}
