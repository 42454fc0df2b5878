using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Protocol.Authentication;

public static class ChannelAuthenticationSetup
{
    /// <summary>
    /// <see cref="ChannelAuthenticator"/> and <see cref="AnonymousLoopback"/>. Settings are read from the section given (the root,
    /// where Bot Framework bots have them) and checked when the host starts.
    /// </summary>
    public static IServiceCollection AddChannelAuthentication(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<IValidateOptions<BotCredentials>, CredentialRules>();
        services.AddSingleton<IValidateOptions<CloudOptions>, CloudRules>();
        services.AddOptions<BotCredentials>().Bind(settings).ValidateOnStart();
        services.AddOptions<CloudOptions>().Bind(settings).ValidateOnStart();
        services.TryAddSingleton(WireClock.System);
        services.AddHttpClient(PinnedDocuments.Client, client => client.MaxResponseContentBufferSize = 1024 * 1024)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
        services.AddSingleton(Hosts);
        services.AddSingleton<AnonymousLoopback>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<ActivityCheck>();
        services.AddSingleton(Issuers);
        services.AddSingleton(provider => new ChannelAuthenticator(
            provider.GetRequiredService<TrustedIssuers>(),
            provider.GetRequiredService<TokenCheck>(),
            provider.GetRequiredService<ActivityCheck>(),
            provider.GetRequiredService<ILogger<ChannelAuthenticator>>()));
        return services;
    }

    private static ServiceHosts Hosts(IServiceProvider provider)
    {
        var options = Value<CloudOptions>(provider).Value;
        var development = provider.GetRequiredService<IHostEnvironment>().IsDevelopment();
        return new ServiceHosts(
            Cloud.Of(options).ServiceHosts, loopback: development || options.AllowLoopbackHttp || options.AcceptEmulatorTokens);
    }

    private static TrustedIssuers Issuers(IServiceProvider provider)
    {
        var options = Value<CloudOptions>(provider);
        var clients = provider.GetRequiredService<IHttpClientFactory>();
        var clock = provider.GetRequiredService<WireClock>().Time;
        var logger = provider.GetRequiredService<ILogger<KeySource>>();
        return new TrustedIssuers(options, Value<BotCredentials>(provider), Open);

        KeySource Open(IssuerMetadata issuer) =>
            new(issuer, new PinnedDocuments(clients, new Uri(issuer.Url), options.Value.AllowLoopbackHttp), clock, logger);
    }

    private static IOptions<TOptions> Value<TOptions>(IServiceProvider provider)
        where TOptions : class => provider.GetRequiredService<IOptions<TOptions>>();
}
