using LiaisonBot.Protocol.Authentication;

namespace LiaisonBot.WebChat;

/// <summary>Choosing who one is needs no password, so it is for this machine alone, and for pages of its own.</summary>
internal static class FromThisMachine
{
    public static async ValueTask<object?> Only(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        return LocalRequest.Is(http) && OwnPage.Is(http.Request) ? await next(context) : TypedResults.NotFound();
    }
}
