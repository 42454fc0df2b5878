using System.Globalization;
using LiaisonBot.Limits;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.DirectLine;
using Microsoft.AspNetCore.Mvc;

namespace LiaisonBot.SignIn;

/// <summary>Signing in and out, from our own page alone.</summary>
internal static class SignInEndpoints
{
    /// <summary>More than any code, in bytes.</summary>
    private const int MostBytes = 4 * 1024;

    /// <summary>A group whose every call is from our own page, small, and kept nowhere on the way.</summary>
    public static RouteGroupBuilder MapOwnPages(this IEndpointRouteBuilder endpoints, string prefix)
    {
        var group = endpoints.MapGroup(prefix).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        group.AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return OwnPage.Is(context.HttpContext.Request)
                ? await next(context)
                : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        });
        return group;
    }

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/sign-in", SignInAsync);
        endpoints.MapPost("/sign-out", SignOutAsync);
    }

    private static async Task<IResult> SignInAsync(SignInRequest asked, HttpContext http, SignInDesk desk, WebSessions sessions)
    {
        switch (await desk.SignInAsync(asked.Code ?? "", CallerAddress.Of(http), http.RequestAborted))
        {
            case SignInOutcome.SignedIn(var key, var session):
                // Whoever signs in over an older session of this browser has done with that one.
                if (SessionCookie.HolderOf(http) is { } older)
                    await EndAsync(older, http, sessions);
                await SessionCookie.GiveAsync(http, key, session);
                return TypedResults.NoContent();
            case SignInOutcome.Later(var wait):
                http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
            case SignInOutcome.Unavailable:
                return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
            default:
                return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, WebSessions sessions)
    {
        if (SessionCookie.HolderOf(http) is { } holder && !await EndAsync(holder, http, sessions))
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        await SessionCookie.TakeAsync(http);
        return TypedResults.NoContent();
    }

    private static async Task<bool> EndAsync(SessionHolder holder, HttpContext http, WebSessions sessions)
    {
        // To its end, even when the page is gone by then: what was asked for is that nobody goes on in this session.
        var ended = await sessions.EndAsync(holder.Key, CancellationToken.None);
        http.RequestServices.GetRequiredService<DirectLineHub>().AskAll();
        return ended;
    }
}

/// <param name="Code">As it was typed.</param>
internal sealed record SignInRequest(string? Code);
