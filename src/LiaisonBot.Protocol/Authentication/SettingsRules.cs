using Microsoft.Extensions.Options;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>Stops the start with one line that names the key, rather than letting a wrong credential look like a quiet bot.</summary>
internal sealed class CredentialRules : IValidateOptions<BotCredentials>
{
    public ValidateOptionsResult Validate(string? name, BotCredentials options)
    {
        if (!options.Configured)
            return string.IsNullOrWhiteSpace(options.MicrosoftAppPassword)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("MicrosoftAppId is missing, though MicrosoftAppPassword is set.");
        if (!Guid.TryParseExact(options.MicrosoftAppId, "D", out _))
            return ValidateOptionsResult.Fail("MicrosoftAppId must be the GUID of the app registration.");
        var ofOneTenant = options.MicrosoftAppType is not MicrosoftAppType.MultiTenant;
        if (ofOneTenant && !Guid.TryParseExact(options.MicrosoftAppTenantId, "D", out _))
            return ValidateOptionsResult.Fail($"MicrosoftAppTenantId must be the GUID of the directory when MicrosoftAppType is {options.MicrosoftAppType}.");
        var hasPassword = !string.IsNullOrWhiteSpace(options.MicrosoftAppPassword);
        return (options.MicrosoftAppType, hasPassword) switch
        {
            (MicrosoftAppType.UserAssignedMSI, true) =>
                ValidateOptionsResult.Fail("MicrosoftAppPassword must be empty when MicrosoftAppType is UserAssignedMSI."),
            (not MicrosoftAppType.UserAssignedMSI, false) =>
                ValidateOptionsResult.Fail($"MicrosoftAppPassword is missing; MicrosoftAppType {options.MicrosoftAppType} needs it."),
            _ => ValidateOptionsResult.Success,
        };
    }
}

internal sealed class CloudRules : IValidateOptions<CloudOptions>
{
    public ValidateOptionsResult Validate(string? name, CloudOptions options)
    {
        if (Cloud.Named(options.ChannelService) is null)
            return ValidateOptionsResult.Fail($"ChannelService names no known cloud: {options.ChannelService}");
        var cloud = Cloud.Of(options);
        (string Key, string Url)[] fetched =
        [
            (nameof(CloudOptions.ToBotFromChannelOpenIdMetadataUrl), cloud.MetadataUrl),
            (nameof(CloudOptions.ToBotFromEmulatorOpenIdMetadataUrl), cloud.EmulatorMetadataUrl),
        ];
        var wrongUrl = fetched.Where(entry => !IsSafe(entry.Url, options.AllowLoopbackHttp)).Select(entry => entry.Key).FirstOrDefault()
            ?? (IsSafe(cloud.LoginUrlFor("tenant"), loopbackHttp: false) ? null : nameof(CloudOptions.ToChannelFromBotLoginUrl));
        if (wrongUrl is not null)
            return ValidateOptionsResult.Fail($"{wrongUrl} must be an https address.");
        return options.ServiceHosts.FirstOrDefault(host => !ServiceHosts.IsPattern(host)) is { } wrongHost
            ? ValidateOptionsResult.Fail($"ServiceHosts: not a host name or *.name: {wrongHost}")
            : ValidateOptionsResult.Success;
    }

    private static bool IsSafe(string address, bool loopbackHttp) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (loopbackHttp && url.Scheme == Uri.UriSchemeHttp && ServiceHosts.IsLoopback(url)));
}
