using Microsoft.AspNetCore.Http;

namespace LiaisonBot.Testing.Channels;

/// <summary>How a channel fails at a delivery.</summary>
/// <param name="Status">With which it answers; null for one that never answers, until whoever asked gives up.</param>
/// <param name="RetryAfter">What stands in that header: seconds or a date.</param>
/// <param name="IsShown">Whether the person sees the message all the same, as may be when a gateway loses the answer.</param>
public sealed record ChannelTrouble(int? Status, string? RetryAfter = null, bool IsShown = false)
{
    internal async Task<IResult> AnswerAsync(HttpContext http)
    {
        if (Status is not { } status)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Results.Empty;
        }

        if (RetryAfter is not null)
            http.Response.Headers.RetryAfter = RetryAfter;
        return Results.StatusCode(status);
    }
}
