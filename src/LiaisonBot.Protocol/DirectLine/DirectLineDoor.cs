using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>Stands before every call but the stream: same origin, a token that holds, and the conversation it is for.</summary>
internal sealed class DirectLineDoor(DirectLineTokens tokens) : IEndpointFilter
{
    public const string ConversationId = "conversationId";

    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (!IsOwnPage(http.Request))
            return DirectLineErrors.WrongOrigin;
        if (http.Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return DirectLineErrors.Unauthorized;
        var admission = await tokens.AdmitAsync(header[Scheme.Length..]);
        if (Refusal(admission, http) is { } refusal)
            return refusal;
        http.Features.Set(((DirectLineAdmission.Admitted)admission).Grant);
        return await next(context);
    }

    /// <summary>A browser always says where a page that connects or posts came from; whoever says nothing is no browser.</summary>
    public static bool IsOwnPage(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        || (request.Headers.Origin is [{ } origin]
            && string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));

    public static IResult? Refusal(DirectLineAdmission admission, HttpContext http) => admission switch
    {
        DirectLineAdmission.Expired => DirectLineErrors.TokenExpired,
        DirectLineAdmission.Admitted { Grant.ConversationId: var own }
            when http.GetRouteValue(ConversationId) is not string asked || asked == own => null,
        _ => DirectLineErrors.Forbidden,
    };

    public static DirectLineGrant GrantOf(HttpContext http) =>
        http.Features.Get<DirectLineGrant>() ?? throw new InvalidOperationException("The door was not passed.");
}
