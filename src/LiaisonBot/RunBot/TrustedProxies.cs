using System.Net;
using LiaisonBot.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace LiaisonBot.RunBot;

/// <summary>
/// Behind a proxy every caller has the proxy's address and speaks http. Whose word is taken on both is a setting, and nobody's is by default:
/// anyone could say anything. Never in Development, where coming from this machine opens doors.
/// </summary>
internal static class TrustedProxies
{
    private const string Key = "TrustedProxies";

    public static void UseTrustedProxies(this WebApplication app)
    {
        var proxies = app.Configuration.GetSection(Key).Get<string[]>() ?? [];
        if (app.Environment.IsDevelopment() || proxies.Length == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(NetworkOf(proxy));
        app.UseForwardedHeaders(options);
    }

    private static IPNetwork NetworkOf(string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
            return new IPNetwork(address, 8 * address.GetAddressBytes().Length);
        return IPNetwork.TryParse(proxy, out var network)
            ? network
            : throw new WrongSettingException(Key, $"'{proxy}' is neither an address nor a network such as 10.0.0.0/24.");
    }
}
