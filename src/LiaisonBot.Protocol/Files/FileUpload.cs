using System.Net;
using System.Net.Http.Headers;
using LiaisonBot.Protocol.Authentication;

namespace LiaisonBot.Protocol.Files;

/// <summary>
/// Puts a file where the channel wants it (an upload session of OneDrive: the parts one after the other, each with its range). No token is
/// shown, no redirect followed, and a place outside the list is not called.
/// </summary>
internal sealed class FileUpload(IHttpClientFactory clients, UploadHosts hosts, WireClock clock) : IFileUpload
{
    public const string Client = "LiaisonBot.Files";

    private const int MostTries = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public async Task<UploadOutcome> SendAsync(string url, long bytes, IAsyncEnumerable<byte[]> parts, CancellationToken cancellation)
    {
        if (hosts.Allowed(url) is not { } address)
            return UploadOutcome.NotAllowed;
        var sent = 0L;
        await foreach (var part in parts.WithCancellation(cancellation))
        {
            var range = new ContentRangeHeaderValue(sent, sent + part.Length - 1, bytes);
            if (await SendAsync(address, part, range, cancellation) is var outcome and not UploadOutcome.Delivered)
                return outcome;
            sent += part.Length;
        }

        return sent == bytes ? UploadOutcome.Delivered : UploadOutcome.Failed;
    }

    private async Task<UploadOutcome> SendAsync(Uri address, byte[] part, ContentRangeHeaderValue range, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var status = await TryAsync(address, part, range, cancellation);
            if (status is >= 200 and < 300)
                return UploadOutcome.Delivered;
            if (attempt == MostTries || status is >= 300 and < 500 and not (int)HttpStatusCode.TooManyRequests)
                return UploadOutcome.Failed;
            await Task.Delay(TimeSpan.FromSeconds(attempt), clock.Time, cancellation);
        }
    }

    /// <summary>The status; 0 when the line broke.</summary>
    private async Task<int> TryAsync(Uri address, byte[] part, ContentRangeHeaderValue range, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Limit, clock.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var content = new ByteArrayContent(part);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentRange = range;
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = content };
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return 0;
        }
    }
}
