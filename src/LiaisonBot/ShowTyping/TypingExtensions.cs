using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.ShowTyping;

internal static class TypingExtensions
{
    /// <summary>After <c>AddDialogs</c>: its turns are the ones that may take long.</summary>
    public static IServiceCollection AddTyping(this IServiceCollection services)
    {
        var turns = services.Last(service => service.ServiceType == typeof(ITurnHandler)).ImplementationFactory!;
        return services.AddSingleton<ITurnHandler>(host => new TypingTurns(
            (ITurnHandler)turns(host),
            host.GetRequiredService<IConnector>(),
            host.GetRequiredService<TimeProvider>(),
            host.GetRequiredService<ILogger<TypingTurns>>()));
    }
}
