using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using LiaisonBot.Protocol.Authentication;

namespace LiaisonBot.Limits;

/// <summary>
/// Holds off an address that is refused again and again, before anything of its requests is read. An address from which somebody was
/// let in lately is not held off: a channel's, a campus's or a proxy's must not be shut because one of those behind it knocks wildly.
/// This machine is not counted in Development.
/// </summary>
internal sealed class AddressGate(LimitSettings limits, IHostEnvironment environment, TimeProvider time) : IMiddleware, IDisposable
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    private static readonly string[] Doors = ["/api/messages", "/directline", "/webchat"];

    private readonly ConcurrentDictionary<string, DateTimeOffset> letIn = new(StringComparer.Ordinal);
    private readonly PartitionedRateLimiter<string> refused = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.RefusedPerAddressAndSecond,
            TokensPerPeriod = limits.RefusedPerAddressAndSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (Array.Find(Doors, door => context.Request.Path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase)) is not { } at
            || (environment.IsDevelopment() && LocalRequest.Is(context)))
        {
            await next(context);
            return;
        }

        var from = $"{at} {CallerAddress.Of(context)}";
        if (IsSpent(from) && !WasLetIn(from))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1";
            return;
        }

        await next(context);
        Note(from, context.Response.StatusCode);
    }

    public void Dispose() => refused.Dispose();

    private bool IsSpent(string from) => refused.GetStatistics(from)?.CurrentAvailablePermits == 0;

    private bool WasLetIn(string from) => letIn.TryGetValue(from, out var at) && time.GetUtcNow() - at < Remembered;

    private void Note(string from, int status)
    {
        if (status is >= 400 and < 500)
        {
            using var lease = refused.AttemptAcquire(from);
        }
        else if (status < 400)
        {
            if (letIn.Count > MostRemembered)
                letIn.Clear();
            letIn[from] = time.GetUtcNow();
        }
    }
}
