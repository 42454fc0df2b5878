using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>
/// The one way in without a token, for a developer's own tools: no app id configured, Development, and the request comes from this
/// machine to this machine. Everything else is refused, so that no setting by itself can open the bot.
/// </summary>
public sealed class AnonymousLoopback(IOptions<BotCredentials> credentials, IHostEnvironment environment)
{
    public bool Accepts(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return !credentials.Value.Configured
            && environment.IsDevelopment()
            && context.Connection.RemoteIpAddress is { } remote
            && IPAddress.IsLoopback(remote)
            && IsLocalName(context.Request.Host.Host)
            && !CameThroughProxy(context.Request.Headers);
    }

    // A page of another site can point its own name at 127.0.0.1 and have the developer's browser post here.
    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // Behind a proxy on this machine every caller seems to be this machine.
    private static bool CameThroughProxy(IHeaderDictionary headers) =>
        headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("Forwarded");
}
