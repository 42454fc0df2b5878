using System.Net;
using Microsoft.AspNetCore.Http;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>Whether a request comes from this machine to this machine. By itself it admits nobody.</summary>
public static class LocalRequest
{
    public static bool Is(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Connection.RemoteIpAddress is { } remote
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
