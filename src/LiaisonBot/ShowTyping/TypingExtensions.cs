using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.ShowTyping;

internal static class TypingExtensions
{
    /// <summary>After <c>AddDialogs</c>: its turns are the ones that may take long.</summary>
    public static IServiceCollection AddTyping(this IServiceCollection services) => services.WrapTurns((host, turns) => new TypingTurns(
        turns,
        host.GetRequiredService<IConnector>(),
        host.GetRequiredService<TimeProvider>(),
        host.GetRequiredService<ILogger<TypingTurns>>()));
}
