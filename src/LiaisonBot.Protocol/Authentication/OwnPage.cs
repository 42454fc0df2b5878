using Microsoft.AspNetCore.Http;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>
/// Whether a request comes from a page of this server's own. A browser always says where a page that connects or posts came from;
/// whoever says nothing is no browser. It keeps other sites from acting in a person's name, and by itself admits nobody.
/// </summary>
public static class OwnPage
{
    public static bool Is(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.Origin.Count == 0
            || (request.Headers.Origin is [{ } origin]
                && string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
