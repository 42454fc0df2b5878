using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Tokens;
using Span = System.Diagnostics.Activity;

namespace LiaisonBot.Protocol.Connector;

/// <summary>One call, with its token, its time limit and its broken lines.</summary>
internal sealed class ChannelHttp(IHttpClientFactory clients, ITokenSource tokens, WireClock clock)
{
    public const string Client = "LiaisonBot.Connector";

    private const int LongestAnswer = 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Calls once, and once more with a new token when the first one is refused.</summary>
    public async Task<Outcome> CallAsync(ChannelCall call, CancellationToken cancellation)
    {
        if (!call.ShowToken)
            return await TryAsync(call, token: null, cancellation);
        var outcome = await CallWithTokenAsync(call, cancellation);
        return outcome is Outcome.Answered { Answer.Status: (int)HttpStatusCode.Unauthorized }
            ? await CallWithTokenAsync(call, cancellation)
            : outcome;
    }

    private async Task<Outcome> CallWithTokenAsync(ChannelCall call, CancellationToken cancellation)
    {
        switch (await tokens.GetAsync(cancellation))
        {
            case BotToken.Ready token:
                var outcome = await TryAsync(call, token.Value, cancellation);
                if (outcome is Outcome.Answered { Answer.Status: (int)HttpStatusCode.Unauthorized })
                    tokens.Drop(token);
                return outcome;
            case BotToken.Rejected rejected:
                return new Outcome.Failed(new Delivery.Refused(null, rejected.Code));
            default:
                return new Outcome.Failed(new Delivery.Transient(null, MayHaveArrived: false, RetryAfter: null));
        }
    }

    private async Task<Outcome> TryAsync(ChannelCall call, string? token, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Limit, clock.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var content = new TracedContent(call.Body);
        using var request = new HttpRequestMessage(call.Method, call.Address) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);

        // The client would name a span of its own, which goes to no collector.
        if (Span.Current is { Recorded: true, Id: { } trace })
            request.Headers.Add("traceparent", trace);
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = await ReadAsync(response.Content, either.Token);
            return new Outcome.Answered(new ChannelAnswer((int)response.StatusCode, body, RetryAfter(response.Headers.RetryAfter)));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Outcome.Failed(content.WentOut
                ? new Delivery.Ambiguous()
                : new Delivery.Transient(null, MayHaveArrived: false, RetryAfter: null));
        }
    }

    // The status has already told what became of the message: a body that is too long or breaks off does not change that.
    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        try
        {
            await content.LoadIntoBufferAsync(LongestAnswer, cancellation);
            return Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync(cancellation));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return "";
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date - clock.Time.GetUtcNow();
        return wait is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, LongestWait.Ticks)) : null;
    }
}

/// <param name="Method">POST or PUT.</param>
/// <param name="Address">Complete, every segment escaped.</param>
/// <param name="Body">JSON in UTF-8.</param>
/// <param name="ShowToken">Only for a place on the list of channels.</param>
internal sealed record ChannelCall(HttpMethod Method, Uri Address, byte[] Body, bool ShowToken);

internal abstract record Outcome
{
    public sealed record Answered(ChannelAnswer Answer) : Outcome;

    public sealed record Failed(Delivery Delivery) : Outcome;
}
