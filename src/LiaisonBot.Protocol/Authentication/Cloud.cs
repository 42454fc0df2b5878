namespace LiaisonBot.Protocol.Authentication;

/// <summary>Every host and issuer of one cloud, after overrides.</summary>
public sealed record Cloud
{
    public required string TokenIssuer { get; init; }

    public required string MetadataUrl { get; init; }

    public required string EmulatorMetadataUrl { get; init; }

    public required string LoginUrl { get; init; }

    public required string OAuthScope { get; init; }

    /// <summary>Entra's issuers, first and second token version, with <c>{tenant}</c> for the directory.</summary>
    public required IReadOnlyList<string> EntraIssuers { get; init; }

    /// <summary>Directories of Microsoft's from which tools such as the Emulator get tokens for multi-tenant bots.</summary>
    public required IReadOnlyList<string> EmulatorTenants { get; init; }

    public required IReadOnlyList<string> ServiceHosts { get; init; }

    public static Cloud Public { get; } = new()
    {
        TokenIssuer = "https://api.botframework.com",
        MetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration",
        EmulatorMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        LoginUrl = "https://login.microsoftonline.com/{tenant}",
        OAuthScope = "https://api.botframework.com/.default",
        EntraIssuers = ["https://sts.windows.net/{tenant}/", "https://login.microsoftonline.com/{tenant}/v2.0"],
        EmulatorTenants =
        [
            "d6d49420-f39b-4df7-a1dc-d59a935871db",
            "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
            "69e9b82d-4842-4902-8d1e-abc5b98a55e8",
        ],
        // Never all of trafficmanager.net: anybody can register a name below it.
        ServiceHosts = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "*.botframework.com"],
    };

    public static Cloud Government { get; } = new()
    {
        TokenIssuer = "https://api.botframework.us",
        MetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        EmulatorMetadataUrl =
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        LoginUrl = "https://login.microsoftonline.us/{tenant}",
        OAuthScope = "https://api.botframework.us/.default",
        EntraIssuers = ["https://sts.windows.net/{tenant}/", "https://login.microsoftonline.us/{tenant}/v2.0"],
        EmulatorTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"],
        ServiceHosts =
        [
            "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", "*.botframework.us", "*.botframework.azure.us",
        ],
    };

    public static Cloud China { get; } = new()
    {
        TokenIssuer = "https://api.botframework.azure.cn",
        MetadataUrl = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        EmulatorMetadataUrl =
            "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/.well-known/openid-configuration",
        LoginUrl = "https://login.partner.microsoftonline.cn/{tenant}",
        OAuthScope = "https://api.botframework.azure.cn/.default",
        EntraIssuers = ["https://sts.chinacloudapi.cn/{tenant}/", "https://login.partner.microsoftonline.cn/{tenant}/v2.0"],
        EmulatorTenants = ["a55a4d5b-9241-49b1-b4ff-befa8db00269"],
        ServiceHosts = ["*.botframework.azure.cn"],
    };

    /// <summary>The authority for one directory.</summary>
    public string LoginUrlFor(string tenant) =>
        LoginUrl.Replace("{tenant}", tenant, StringComparison.Ordinal).Replace("{0}", tenant, StringComparison.Ordinal);

    /// <summary>The preset that a ChannelService value names; null when it names none.</summary>
    public static Cloud? Named(string? channelService) => channelService?.Trim().TrimEnd('/').ToLowerInvariant() switch
    {
        null or "" or "https://botframework.com" => Public,
        "https://botframework.azure.us" => Government,
        "https://botframework.azure.cn" => China,
        _ => null,
    };

    /// <summary>The preset with the overrides laid over it.</summary>
    /// <exception cref="ArgumentException">ChannelService names no known cloud: validation of the options stops the start first.</exception>
    public static Cloud Of(CloudOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var preset = Named(options.ChannelService)
            ?? throw new ArgumentException("ChannelService names no known cloud.", nameof(options));
        return preset with
        {
            TokenIssuer = Or(options.ToBotFromChannelTokenIssuer, preset.TokenIssuer),
            MetadataUrl = Or(options.ToBotFromChannelOpenIdMetadataUrl, preset.MetadataUrl),
            EmulatorMetadataUrl = Or(options.ToBotFromEmulatorOpenIdMetadataUrl, preset.EmulatorMetadataUrl),
            LoginUrl = Or(options.ToChannelFromBotLoginUrl, preset.LoginUrl),
            OAuthScope = Or(options.ToChannelFromBotOAuthScope, preset.OAuthScope),
            ServiceHosts = [.. preset.ServiceHosts, .. options.ServiceHosts],
        };
    }

    private static string Or(string? value, string otherwise) => string.IsNullOrWhiteSpace(value) ? otherwise : value.Trim();
}
