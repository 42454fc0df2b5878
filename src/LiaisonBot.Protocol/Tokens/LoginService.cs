using LiaisonBot.Protocol.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace LiaisonBot.Protocol.Tokens;

/// <summary>Asks for the bot's own token through MSAL, the way its registration requires.</summary>
internal sealed class LoginService(IOptions<BotCredentials> credentials, IOptions<CloudOptions> cloud, IHttpClientFactory clients)
{
    public const string Client = "LiaisonBot.Login";

    // Where multi-tenant bots are registered, whatever directory their owners belong to.
    private const string MultiTenantDirectory = "botframework.com";

    private readonly Lazy<Func<CancellationToken, Task<AuthenticationResult>>> ask = new(() => credentials.Value.MicrosoftAppType switch
    {
        MicrosoftAppType.UserAssignedMSI => AsMachine(credentials.Value, Cloud.Of(cloud.Value), new Http(clients)),
        MicrosoftAppType.MultiTenant =>
            AsClient(credentials.Value, Cloud.Of(cloud.Value), MultiTenantDirectory, new Http(clients)),
        MicrosoftAppType.SingleTenant or _ =>
            AsClient(credentials.Value, Cloud.Of(cloud.Value), credentials.Value.MicrosoftAppTenantId!, new Http(clients)),
    });

    /// <exception cref="MsalException">No token: the service refused, or is away.</exception>
    public Task<AuthenticationResult> RequestAsync(CancellationToken cancellation) => ask.Value(cancellation);

    private static Func<CancellationToken, Task<AuthenticationResult>> AsClient(
        BotCredentials credentials, Cloud cloud, string tenant, IMsalHttpClientFactory http)
    {
        // The authority comes from our own settings: asking Microsoft whether it exists would only add a host to reach.
        var app = ConfidentialClientApplicationBuilder.Create(credentials.MicrosoftAppId)
            .WithClientSecret(credentials.MicrosoftAppPassword)
            .WithAuthority(new Uri(cloud.LoginUrlFor(tenant)), validateAuthority: false)
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(http)
            .Build();
        return cancellation => app.AcquireTokenForClient([cloud.OAuthScope]).WithForceRefresh(true).ExecuteAsync(cancellation);
    }

    private static Func<CancellationToken, Task<AuthenticationResult>> AsMachine(
        BotCredentials credentials, Cloud cloud, IMsalHttpClientFactory http)
    {
        const string suffix = "/.default";
        var resource = cloud.OAuthScope.EndsWith(suffix, StringComparison.Ordinal) ? cloud.OAuthScope[..^suffix.Length] : cloud.OAuthScope;
        var app = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(credentials.MicrosoftAppId))
            .WithHttpClientFactory(http)
            .Build();
        return cancellation => app.AcquireTokenForManagedIdentity(resource).WithForceRefresh(true).ExecuteAsync(cancellation);
    }

    private sealed class Http(IHttpClientFactory clients) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => clients.CreateClient(Client);
    }
}
