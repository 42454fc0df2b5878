using Microsoft.Extensions.Options;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>An issuer together with the only keys that may sign for it.</summary>
/// <param name="Name">Exactly what <c>iss</c> says.</param>
/// <param name="Keys">Its own key set.</param>
/// <param name="EntraTenant">The directory, when this is Entra speaking for the Emulator; null for the channels' own issuer.</param>
internal sealed record TrustedIssuer(string Name, KeySource Keys, string? EntraTenant);

/// <summary>
/// Chooses the key set by the token's issuer, per token and from nothing shared that could change between two requests.
/// </summary>
internal sealed class TrustedIssuers : IDisposable
{
    private readonly Cloud cloud;
    private readonly KeySource channel;
    private readonly KeySource? emulator;
    private readonly HashSet<string> tenants;

    public TrustedIssuers(
        IOptions<CloudOptions> options, IOptions<BotCredentials> credentials, Func<IssuerMetadata, KeySource> open)
    {
        cloud = Cloud.Of(options.Value);
        channel = open(new IssuerMetadata(cloud.MetadataUrl, name => name == cloud.TokenIssuer));
        emulator = options.Value.AcceptEmulatorTokens
            ? open(new IssuerMetadata(cloud.EmulatorMetadataUrl, name => EntraTenantIn(name) is not null))
            : null;
        tenants = [.. cloud.EmulatorTenants, .. credentials.Value.MicrosoftAppTenantId is { Length: > 0 } own ? [own] : Array.Empty<string>()];
    }

    public TrustedIssuer? Of(string? issuer)
    {
        if (issuer is null)
            return null;
        if (issuer == cloud.TokenIssuer)
            return new TrustedIssuer(issuer, channel, EntraTenant: null);
        return emulator is not null && EntraTenantIn(issuer) is { } tenant && tenants.Contains(tenant)
            ? new TrustedIssuer(issuer, emulator, tenant)
            : null;
    }

    public void Dispose()
    {
        channel.Dispose();
        emulator?.Dispose();
    }

    private string? EntraTenantIn(string issuer) =>
        cloud.EntraIssuers.Select(template => Between(template.Split("{tenant}"), issuer)).FirstOrDefault(tenant => tenant is not null);

    private static string? Between(string[] around, string issuer)
    {
        var length = issuer.Length - around[0].Length - around[1].Length;
        if (length <= 0 || !issuer.StartsWith(around[0], StringComparison.Ordinal) || !issuer.EndsWith(around[1], StringComparison.Ordinal))
            return null;
        var tenant = issuer.Substring(around[0].Length, length);
        return tenant.Contains('/', StringComparison.Ordinal) ? null : tenant;
    }
}
