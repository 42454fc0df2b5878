using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.WorkingDays;
using LiaisonBot.Dialogs;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.ForgetTraces;
using LiaisonBot.ImportRosters;
using LiaisonBot.KeepTime;
using LiaisonBot.KeepTranscripts;
using LiaisonBot.Limits;
using LiaisonBot.LoadDemo;
using LiaisonBot.MakeExports;
using LiaisonBot.MeasureWork;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Turns;
using LiaisonBot.RunSchedule;
using LiaisonBot.SendReplies;
using LiaisonBot.Settings;
using LiaisonBot.ShowCards;
using LiaisonBot.ShowTyping;
using LiaisonBot.SignIn;
using LiaisonBot.StepClock;
using LiaisonBot.TellPrivacy;
using LiaisonBot.WebChat;
using Microsoft.Extensions.Options;

namespace LiaisonBot.RunBot;

/// <summary>The bot as a web server: what it is made of, in one place.</summary>
internal static class BotHost
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        await using var app = Build(args);
        try
        {
            await PrepareRecordsAsync(app, cancellation);
            MapEndpoints(app);
            await app.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Asked to stop while it was still starting: done, as when asked later.
        }

        return 0;
    }

    /// <summary>The bot, not started: its settings are checked, and nothing has been done yet.</summary>
    /// <param name="args">As on the command line.</param>
    /// <param name="silently">Whether what it would log is left out.</param>
    /// <exception cref="WrongSettingException">A setting is wrong; or another exception that <see cref="Startup.Explain"/> explains.</exception>
    public static WebApplication Build(string[] args, bool silently = false)
    {
        var builder = BotSettings.CreateBuilder(args);
        var time = new ProgrammeTime(TimeProvider.System);
        builder.AddBotLogging();
        if (silently)
            builder.Logging.ClearProviders();
        builder.Services
            .AddTime(time)
            .AddRecords(builder.Configuration)
            .AddLimits(builder.Configuration)
            .AddDialogs()
            .AddFigures()
            .AddFiles()
            .AddExports(builder.Configuration, builder.Environment)
            .AddRosterDrops(builder.Configuration, builder.Environment)
            .AddChannelAuthentication(builder.Configuration)
            .AddMessages()
            .AddSending()
            .AddTyping()
            .AddForgetTraces(builder.Configuration)
            .AddPublicPages(builder.Configuration)
            .AddSchedule(builder.Configuration, time)
            .AddWebChat()
            .AddSignIn(builder.Configuration, builder.Environment)
            .AddProblemDetails();

        var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        RefuseToStartClosed(app);
        if (app.Environment.IsDevelopment() && app.Configuration["LIAISONBOT_KILL_AT"] is { Length: > 0 } order)
            app.Lifetime.ApplicationStarted.Register(() => KillPoint.Arm(order));
        return app;
    }

    private static async Task PrepareRecordsAsync(WebApplication app, CancellationToken cancellation)
    {
        var store = app.Services.GetRequiredService<LiaisonStore>();
        if (await store.MakeReadyAsync(cancellation) is { } obstacle)
            throw new WrongSettingException("ConnectionStrings:Liaison", obstacle);
        var clock = app.Services.GetRequiredService<ProgrammeClock>();
        var start = ClockStart.Of(app.Configuration, app.Environment, clock.Zone);
        if (app.Environment.IsDevelopment())
            await app.Services.GetRequiredService<ClockMemory>().RecallAsync(start, cancellation);
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo:Load", defaultValue: true))
            await Demo.LoadIfEmptyAsync(store, clock, cancellation);
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseOwnTraces();
        app.UseMiddleware<AddressGate>();
        app.UseExceptionHandler(AnswerFailure.Handle);
        app.MapMessages();
        app.MapHealth();
        app.MapFigures();
        app.MapPublicPages();
        app.MapCardGallery();
        if (app.Environment.IsDevelopment())
        {
            app.MapPersonaChat();
            app.MapClock();
        }
        else if (app.Services.GetRequiredService<WebChatSettings>().Enabled)
        {
            app.MapSignedInChat();
        }
    }

    /// <summary>Production with no way in for anyone is a mistake, and is said at once (contract.md, HTTP).</summary>
    private static void RefuseToStartClosed(WebApplication app)
    {
        if (app.Environment.IsDevelopment()
            || app.Configuration["MicrosoftAppId"] is { Length: > 0 }
            || app.Services.GetRequiredService<WebChatSettings>().Enabled)
            return;
        throw new WrongSettingException(
            "MicrosoftAppId", "nobody could reach this bot: set the channel credentials, or WebChat:Enabled, or run in Development.");
    }

    /// <summary>The system's time for tokens, sign-in, HTTP and health; the programme's is asked for by its own name.</summary>
    private static IServiceCollection AddTime(this IServiceCollection services, ProgrammeTime time) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(time)
        .AddSingleton<ClockMemory>()
        .AddHostedService(provider => provider.GetRequiredService<ClockMemory>());

    private static IServiceCollection AddRecords(this IServiceCollection services, IConfiguration settings) => services
        .AddProgramme(settings)
        .AddSingleton(_ => BotSettings.OpenStore(settings))
        .AddSingleton(provider => new ProgrammeClock(
            provider.GetRequiredService<ProgrammeTime>(),
            TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<ProgrammeSettings>().TimeZone),
            provider.GetRequiredService<WorkingDayCalendar>()))
        .AddSingleton(provider => WorkingDaySettings.CalendarOf(provider.GetRequiredService<ProgrammeSettings>()))
        .AddHostedService<HolidayWatch>()
        .AddSingleton<OutboxBell>();

    private static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddConnector()
        .AddSingleton<ITranscript, StoredTranscript>()
        .AddHostedService<OtherNodes>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<SendingGate>(provider, provider.GetRequiredService<ProgrammeTime>()))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<OutboxLedger>(provider, provider.GetRequiredService<ProgrammeTime>()))
        .AddSingleton<ChatOpening>()
        .AddSingleton<OutboxPost>()
        .AddSingleton<OutboxSender>()
        .AddHostedService(provider => provider.GetRequiredService<OutboxSender>())
        .AddSingleton<OutboxWatch>()
        .AddSingleton<ClockStepper>();
}
