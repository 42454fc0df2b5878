using LiaisonBot.Protocol.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LiaisonBot.Protocol.Tokens;

/// <summary>
/// One token in memory and at most one request for the next. MSAL keeps a cache too, but on the machine's clock and with no way to
/// forget a token that a channel refused; so it is always asked afresh, and only when this has nothing to give.
/// </summary>
internal sealed partial class CachedTokens(LoginService login, WireClock clock, ILogger<CachedTokens> logger) : ITokenSource
{
    /// <summary>A token with less than this left may be spent before the channel reads it.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // A refusal is remembered as well, or a wrong password would be tried once for every message waiting.
    private static readonly TimeSpan RejectedFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UnavailableFor = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private Held? held;
    private Task<BotToken>? asking;

    public Task<BotToken> GetAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (held is { } known && clock.Time.GetUtcNow() < known.Until)
                return Task.FromResult(known.Token);
            if (asking is null or { IsCompleted: true })
                asking = AskAsync();
            return asking.WaitAsync(cancellation);
        }
    }

    public void Drop(BotToken.Ready refused)
    {
        lock (gate)
        {
            if (held?.Token == refused)
                held = null;
        }
    }

    private async Task<BotToken> AskAsync()
    {
        using var limit = new CancellationTokenSource(RequestLimit, clock.Time);
        var answer = await RequestAsync(limit.Token);
        lock (gate)
        {
            held = answer;
        }

        return answer.Token;
    }

    private async Task<Held> RequestAsync(CancellationToken cancellation)
    {
        try
        {
            var issued = await login.RequestAsync(cancellation);
            return new Held(new BotToken.Ready(issued.AccessToken), issued.ExpiresOn - Margin);
        }
        catch (MsalException exception) when (!IsPassing(exception))
        {
            LogRejected(exception.ErrorCode);
            return new Held(new BotToken.Rejected(exception.ErrorCode), clock.Time.GetUtcNow() + RejectedFor);
        }
        catch (Exception exception) when (exception is MsalException or HttpRequestException or OperationCanceledException)
        {
            LogUnavailable(exception.GetType().Name);
            return new Held(new BotToken.Unavailable(), clock.Time.GetUtcNow() + UnavailableFor);
        }
    }

    private static bool IsPassing(MsalException exception) =>
        exception.IsRetryable || exception is MsalServiceException { StatusCode: 0 or 408 or 429 or >= 500 };

    [LoggerMessage(Level = LogLevel.Error, Message = "The login service rejects the bot's credentials: {Code}")]
    private partial void LogRejected(string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The login service cannot be reached: {Kind}")]
    private partial void LogUnavailable(string kind);

    private sealed record Held(BotToken Token, DateTimeOffset Until);
}
