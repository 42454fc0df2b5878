using System.Security.Claims;
using LiaisonBot.Data.Sessions;
using LiaisonBot.Protocol.DirectLine;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LiaisonBot.SignIn;

/// <summary>
/// The cookie that a browser holds: sealed by this server, out of reach of scripts, sent to this site alone. It says which session, and
/// nothing that is in it is believed without the session's row.
/// </summary>
internal static class SessionCookie
{
    public const string Scheme = "webchat";
    public const string Name = "liaison";
    private const string KeyClaim = "session";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => RefuseAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => RefuseAsync(context, StatusCodes.Status403Forbidden);
    }

    public static Task GiveAsync(HttpContext http, string key, WebSession session) => http.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(KeyClaim, key)], Scheme)),
        new AuthenticationProperties { IsPersistent = true, IssuedUtc = session.StartedAt, ExpiresUtc = session.ExpiresAt });

    public static Task TakeAsync(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>Who is signed in in this browser; null for nobody.</summary>
    public static SessionHolder? HolderOf(HttpContext http) => http.Features.Get<SessionHolder>();

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var sessions = http.RequestServices.GetRequiredService<WebSessions>();
        var key = context.Principal?.FindFirstValue(KeyClaim);
        var holder = key is null ? null : await sessions.FindAsync(key, IsOfThePerson(http.Request), http.RequestAborted);
        if (holder is null)
        {
            context.RejectPrincipal();
            return;
        }

        http.Features.Set(holder);
        http.Features.Set(new SignedIn(
            DirectLineTokens.UserPrefix + holder.StaffNo,
            async cancellation => await sessions.FindAsync(holder.Key, used: false, cancellation) is not null));
    }

    /// <summary>A page that lies open renews its token and its line by itself.</summary>
    private static bool IsOfThePerson(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.Value?.EndsWith("/refresh", StringComparison.OrdinalIgnoreCase) == false;

    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
