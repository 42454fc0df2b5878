using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Protocol.Turns;
using LiaisonBot.Settings;

namespace LiaisonBot.Limits;

/// <summary>The limits of the settings, handed to those who keep them.</summary>
internal static class LimitsExtensions
{
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration settings) => services
        .AddChecked<LimitSettings>(settings, LimitSettings.Section)
        .AddChecked<SendingLimits>(settings, SendingLimits.Section)
        .AddSingleton(host => BodiesOf(host.GetRequiredService<LimitSettings>()))
        .AddSingleton(host => host.GetRequiredService<LimitSettings>().Import)
        .AddSingleton(host => new TurnLimits(host.GetRequiredService<LimitSettings>().TurnsPerPersonAndMinute))
        .AddSingleton<AddressGate>()
        .AddPersonCalls();

    private static BodyLimits BodiesOf(LimitSettings limits) => new(limits.BodyBytes, limits.JsonDepth);
}
