using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace LiaisonBot.Protocol.Tests.Tokens;

/// <summary>The login service (or this machine's identity endpoint), in process: every request gets the next token.</summary>
internal sealed class LoginServer : HttpMessageHandler
{
    private int issued;

    public ConcurrentQueue<(string Url, string Form)> Asked { get; } = [];

    /// <summary>Answers this instead of a token.</summary>
    public (HttpStatusCode Status, string Body)? Instead { get; set; }

    public bool Down { get; set; }

    public Task Latch { get; set; } = Task.CompletedTask;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Enqueue((request.RequestUri!.AbsoluteUri, Uri.UnescapeDataString(form)));
        await Latch.WaitAsync(cancellationToken);
        if (Down)
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        var (status, body) = Instead ?? (HttpStatusCode.OK, NextToken());
        return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }

    private string NextToken() =>
        $$"""{"token_type":"Bearer","expires_in":3600,"ext_expires_in":3600,"access_token":"token-{{Interlocked.Increment(ref issued)}}"}""";
}
