using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Reminders;
using LiaisonBot.KeepTime;
using Quartz;

namespace LiaisonBot.RunSchedule;

/// <summary>
/// Quartz is the alarm clock: one trigger for each kind of thing that has its hour, in the programme's time and time zone. What has been done
/// is decided by the records alone, so a fire that is missed, late or doubled does no harm (docs/clock.md).
/// </summary>
internal static class ScheduleExtensions
{
    /// <summary>As soon as the day has begun, and four times a day: a rung may lose its last holder at any hour.</summary>
    private const string PassCasesAt = "0 5 0/6 * * ?";

    /// <summary>Before reminders are planned: who is asked today is not reminded today.</summary>
    private const string OpenRoundsAt = "0 7 0 * * ?";

    /// <summary>As soon as the day has begun, and four times a day: a post may be handed over at any hour.</summary>
    private const string InviteToReviewsAt = "0 8 0/6 * * ?";

    /// <summary>When hardly anybody writes.</summary>
    private const string ForgetTracesAt = "0 40 3 * * ?";

    /// <summary>When the day has begun …</summary>
    private const string PlanAt = "0 10 0 * * ?";

    /// <summary>… and once more shortly before people are reminded, for what the night brought.</summary>
    private static readonly TimeSpan BeforeReminding = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddSchedule(this IServiceCollection services, IConfiguration settings, ProgrammeTime time)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(time);
            quartz.UsePersistentStore(store => Keep(store, ScheduleSettings.Of(settings)));
            quartz.Run<PassCasesJob>("pass-cases", _ => PassCasesAt);
            quartz.Run<OpenRoundsJob>("open-rounds", _ => OpenRoundsAt);
            quartz.Run<InviteToReviewsJob>("invite-to-reviews", _ => InviteToReviewsAt);
            quartz.Run<PlanRemindersJob>("plan-reminders", _ => PlanAt);
            quartz.Run<PlanRemindersJob>("plan-reminders-again", programme => DailyAt(programme.RemindAt.Add(-BeforeReminding)));
            quartz.Run<ForgetTracesJob>("forget-traces", _ => ForgetTracesAt);
            quartz.Run<SendRemindersJob>("send-reminders", programme => HourlyAt(programme.RemindAt));
        });
        return services
            .AddSingleton<ReminderPlan>()
            .AddSingleton<MissedHours>()
            .AddSingleton<ScheduleStart>()
            .AddHostedService(provider => provider.GetRequiredService<ScheduleStart>())
            .AddSingleton<ScheduleWatch>()
            .AddHostedService<BriefingWorker>();
    }

    private static string DailyAt(TimeOnly time) => $"0 {time.Minute} {time.Hour} * * ?";

    /// <summary>At the same minute of every hour: for those whose quiet hours end later, and for what could not be sent at first.</summary>
    private static string HourlyAt(TimeOnly time) => $"0 {time.Minute} * * * ?";

    private static void Keep(IPersistentStoreBuilder store, ScheduleSettings settings)
    {
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
        if (settings.IsShared)
        {
            store.UsePostgres(settings.Connection);
            store.UseClustering(_ => { });
        }
        else
        {
            store.UseSqlite(AlarmFile.Instance, settings.Connection);
        }
    }

    /// <summary>A fire that was missed is caught up once; one that comes while its job still runs is left out, since the job looks at everything.</summary>
    private static void Run<TJob>(this IQuartzBuilder quartz, string name, Func<ProgrammeSettings, string> cron)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(
            (provider, trigger) => trigger
                .WithIdentity(name)
                .WithOverlapPolicy(OverlapPolicy.Skip)
                .WithSchedule(CronScheduleBuilder.Create(cron(provider.GetRequiredService<ProgrammeSettings>()))
                    .InTimeZone(provider.GetRequiredService<ProgrammeClock>().Zone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
            (_, job) => job.WithIdentity(name));
}
