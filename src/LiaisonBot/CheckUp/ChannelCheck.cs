using System.Text.Json;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Tokens;
using Microsoft.Extensions.Options;

namespace LiaisonBot.CheckUp;

/// <summary>Whether the channel's two hosts can be reached: the one with the keys of what comes in, and the one with the tokens for what goes out.</summary>
internal static class ChannelCheck
{
    public const string Channel = "通道 / channel";

    private const string Keys = "通道的公钥 / the channel's keys";
    private const string Token = "通道的令牌 / the channel's token";
    private const string MetadataKey = nameof(CloudOptions.ToBotFromChannelOpenIdMetadataUrl);

    /// <param name="bot">What the bot is made of: it is asked with its own credentials, in its own way.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider bot, CancellationToken cancellation)
    {
        if (!bot.GetRequiredService<IOptions<BotCredentials>>().Value.Configured)
            return [Finding.Well(Channel, "未配置 / none is configured")];
        var cloud = Cloud.Of(bot.GetRequiredService<IOptions<CloudOptions>>().Value);
        using var client = bot.GetRequiredService<IHttpClientFactory>().CreateClient();
        return
        [
            await OfKeysAsync(client, cloud, cancellation),
            OfToken(await bot.GetRequiredService<ITokenSource>().GetAsync(cancellation), new Uri(cloud.LoginUrlFor("tenant")).Host),
        ];
    }

    private static async Task<Finding> OfKeysAsync(HttpClient client, Cloud cloud, CancellationToken cancellation)
    {
        var host = new Uri(cloud.MetadataUrl).Authority;
        try
        {
            using var metadata = JsonDocument.Parse(await client.GetStringAsync(new Uri(cloud.MetadataUrl), cancellation));
            return metadata.RootElement.TryGetProperty("issuer", out var issuer) && issuer.ValueEquals(cloud.TokenIssuer)
                ? Finding.Well(Keys, host)
                : Finding.ToDo(Keys, $"{host} 给出的发行者不是 {cloud.TokenIssuer}，请看 {MetadataKey} / {host} names another issuer than {cloud.TokenIssuer}: see {MetadataKey}");
        }
        catch (Exception away) when (away is HttpRequestException or JsonException or InvalidOperationException)
        {
            return Finding.ToDo(Keys, $"取不到，请放行到 {host} 的 https（防火墙、代理） / let https to {host} through (firewall, proxy): {away.Message}");
        }
    }

    private static Finding OfToken(BotToken token, string host) => token switch
    {
        BotToken.Ready => Finding.Well(Token, host),
        BotToken.Rejected(var code) => Finding.ToDo(
            Token, $"{host} 不认这组凭据（{code}），请核对 MicrosoftAppId、MicrosoftAppPassword（可能已过期）、MicrosoftAppTenantId / {host} rejects the credentials ({code}): check MicrosoftAppId, MicrosoftAppPassword, which may have expired, and MicrosoftAppTenantId"),
        _ => Finding.ToDo(Token, $"取不到，请放行到 {host} 的 https（防火墙、代理） / let https to {host} through (firewall, proxy)"),
    };
}
