using LiaisonBot.Settings;

namespace LiaisonBot.ForgetTraces;

/// <summary>What conversations leave behind goes after a while; when, the schedule says.</summary>
internal static class ForgetTracesExtensions
{
    public static IServiceCollection AddForgetTraces(this IServiceCollection services, IConfiguration settings) => services
        .AddChecked<RetentionSettings>(settings, RetentionSettings.Section)
        .AddSingleton<TraceSweep>();
}
