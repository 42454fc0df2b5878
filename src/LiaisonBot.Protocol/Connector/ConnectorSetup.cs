using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiaisonBot.Protocol.Connector;

public static class ConnectorSetup
{
    /// <summary>
    /// <see cref="IConnector"/> over HTTP with the bot's own tokens. Needs
    /// <see cref="ChannelAuthenticationSetup.AddChannelAuthentication"/>, which brings the settings and the list of hosts.
    /// </summary>
    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        // Time limits are ours, on our clock.
        services.AddHttpClient(ChannelHttp.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        services.AddHttpClient(LoginService.Client)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        services.AddSingleton<LoginService>();
        services.TryAddSingleton<ITokenSource, CachedTokens>();
        services.AddSingleton<ChannelHttp>();
        services.TryAddSingleton<IConnector, ConnectorClient>();
        return services;
    }
}
