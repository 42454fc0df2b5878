using System.Globalization;
using System.Threading.RateLimiting;
using LiaisonBot.Protocol.DirectLine;

namespace LiaisonBot.Limits;

/// <summary>What the pages of one person may ask for in a minute, once they are signed in; the rest is 429 with when to ask again.</summary>
internal static class PersonCalls
{
    private static readonly string[] Starts = ["/webchat/session", "/directline/conversations", "/directline/tokens/refresh"];
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPersonCalls(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    private static RateLimitPartition<string> Partition(HttpContext http)
    {
        if (http.Features.Get<SignedIn>() is not { UserId: var user })
            return RateLimitPartition.GetNoLimiter("");
        var limits = http.RequestServices.GetRequiredService<LimitSettings>();
        return IsStart(http.Request)
            ? Window($"start {user}", limits.StartsPerPersonAndMinute)
            : Window($"call {user}", limits.CallsPerPersonAndMinute);
    }

    private static bool IsStart(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && Starts.Contains(request.Path.Value, StringComparer.OrdinalIgnoreCase);

    private static RateLimitPartition<string> Window(string key, int most) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Minute });
}
