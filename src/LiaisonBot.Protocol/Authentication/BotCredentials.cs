namespace LiaisonBot.Protocol.Authentication;

/// <summary>How the bot is registered: decides which tenant its own tokens come from.</summary>
public enum MicrosoftAppType
{
    /// <summary>An app of one directory. The default: new multi-tenant bots can no longer be made.</summary>
    SingleTenant,

    /// <summary>An older app of the botframework.com directory.</summary>
    MultiTenant,

    /// <summary>A user-assigned managed identity: there is no password to keep.</summary>
    UserAssignedMSI,
}

/// <summary>Who this bot is to the channels, under the names every Bot Framework bot uses for them.</summary>
public sealed class BotCredentials
{
    /// <summary>How the bot is registered: as an app of one directory, as an older one of many, or with a managed identity.</summary>
    public MicrosoftAppType MicrosoftAppType { get; set; } = MicrosoftAppType.SingleTenant;

    /// <summary>The app registration's id, a GUID. Without one no channel gets in.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The app registration's client secret; none with a managed identity. <b>A secret.</b></summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The directory the app lives in, a GUID; also a tenant whose people may write, unless the app is multi-tenant.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    public bool Configured => !string.IsNullOrWhiteSpace(MicrosoftAppId);
}
