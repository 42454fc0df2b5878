using LiaisonBot.Protocol.Authentication;
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
        if (!OwnPage.Is(http.Request))
            return DirectLineErrors.WrongOrigin;
        if (http.Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return DirectLineErrors.Unauthorized;
        var admission = await tokens.AdmitAsync(header[Scheme.Length..]);
        if (Refusal(admission, http) is { } refusal)
            return refusal;
        http.Features.Set(((DirectLineAdmission.Admitted)admission).Grant);
        return await next(context);
    }

    public static IResult? Refusal(DirectLineAdmission admission, HttpContext http) => admission switch
    {
        DirectLineAdmission.Expired => DirectLineErrors.TokenExpired,
        DirectLineAdmission.Admitted { Grant: var grant } when IsHere(grant, http) && IsTheirs(grant, http) => null,
        _ => DirectLineErrors.Forbidden,
    };

    public static DirectLineGrant GrantOf(HttpContext http) =>
        http.Features.Get<DirectLineGrant>() ?? throw new InvalidOperationException("The door was not passed.");

    private static bool IsHere(DirectLineGrant grant, HttpContext http) =>
        http.GetRouteValue(ConversationId) is not string asked || asked == grant.ConversationId;

    /// <summary>A token that somebody took from another's page is of no use beside their own sign-in.</summary>
    private static bool IsTheirs(DirectLineGrant grant, HttpContext http) =>
        http.Features.Get<SignedIn>() is not { } signedIn || signedIn.UserId == grant.UserId;
}
