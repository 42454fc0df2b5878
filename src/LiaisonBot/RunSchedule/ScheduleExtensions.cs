using LiaisonBot.Data.Calendar;
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

    public static IServiceCollection AddSchedule(this IServiceCollection services, IConfiguration settings, ProgrammeTime time)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(time);
            quartz.UsePersistentStore(store => Keep(store, ScheduleSettings.Of(settings)));
            quartz.Run<PassCasesJob>("pass-cases", PassCasesAt);
        });
        services.AddQuartzHostedService(hosting => hosting.WaitForJobsToComplete = true);
        return services.AddSingleton<ScheduleWatch>().AddHostedService<CatchUp>();
    }

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
    private static void Run<TJob>(this IQuartzBuilder quartz, string name, string cron)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(
            (provider, trigger) => trigger
                .WithIdentity(name)
                .WithOverlapPolicy(OverlapPolicy.Skip)
                .WithSchedule(CronScheduleBuilder.Create(cron)
                    .InTimeZone(provider.GetRequiredService<ProgrammeClock>().Zone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
            (_, job) => job.WithIdentity(name));
}
