namespace LiaisonBot.Protocol.Authentication;

/// <summary>
/// Settings of the cloud the channels live in. The first group keeps the Bot Framework's own key names; whatever is left out
/// comes from the preset that <see cref="ChannelService"/> names.
/// </summary>
public sealed class CloudOptions
{
    /// <summary>
    /// Empty or <c>https://botframework.com</c> for the public cloud, <c>https://botframework.azure.us</c> for the United States
    /// government's, <c>https://botframework.azure.cn</c> for the one 21Vianet operates in China.
    /// </summary>
    public string? ChannelService { get; set; }

    /// <summary>Who signs the channels' tokens.</summary>
    public string? ToBotFromChannelTokenIssuer { get; set; }

    /// <summary>Where the keys are published that channels sign with.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    /// <summary>Where the keys are published that the Emulator and the Agents Playground sign with.</summary>
    public string? ToBotFromEmulatorOpenIdMetadataUrl { get; set; }

    /// <summary>The authority tokens are asked from; <c>{tenant}</c> or <c>{0}</c> in it stands for the app's tenant.</summary>
    public string? ToChannelFromBotLoginUrl { get; set; }

    /// <summary>For whom the bot's own tokens are asked.</summary>
    public string? ToChannelFromBotOAuthScope { get; set; }

    /// <summary>More hosts that may be a serviceUrl: <c>host</c> exactly, or <c>*.host</c> for the names below it.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Directories whose people may write, besides <see cref="BotCredentials.MicrosoftAppTenantId"/>.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>What channels other than Teams call this bot in <c>recipient.id</c>, where that does not contain its app id.</summary>
    public IList<string> BotIds { get; } = [];

    /// <summary>
    /// Lets in the Emulator and the Agents Playground with the bot's own Entra credentials. Whoever holds those may then speak
    /// for anybody, so this belongs on a developer's machine.
    /// </summary>
    public bool AcceptEmulatorTokens { get; set; }

    /// <summary>Lets key metadata and a channel be plain http on this very machine. For tests and development.</summary>
    public bool AllowLoopbackHttp { get; set; }
}
