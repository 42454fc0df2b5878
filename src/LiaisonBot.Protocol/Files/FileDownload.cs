using System.Net;
using LiaisonBot.Protocol.Authentication;

namespace LiaisonBot.Protocol.Files;

/// <summary>
/// Fetches a file from the channel's own store. The link carries its ticket: no token is shown, no redirect followed, and a place outside the
/// list is not called. It stops at the byte that is one too many, whatever was announced.
/// </summary>
internal sealed class FileDownload(IHttpClientFactory clients, DownloadHosts hosts, WireClock clock) : IFileDownload
{
    private const int MostTries = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public async Task<Download> FetchAsync(string url, long most, CancellationToken cancellation)
    {
        if (hosts.Allowed(url) is not { } address)
            return new Download(DownloadOutcome.NotAllowed);
        for (var attempt = 1; ; attempt++)
        {
            var download = await TryAsync(address, most, cancellation);
            if (download is not null)
                return download;
            if (attempt == MostTries)
                return new Download(DownloadOutcome.Failed);
            await Task.Delay(TimeSpan.FromSeconds(attempt), clock.Time, cancellation);
        }
    }

    /// <summary>Null when it may go better next time.</summary>
    private async Task<Download?> TryAsync(Uri address, long most, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Limit, clock.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var client = clients.CreateClient(FileUpload.Client);
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode != HttpStatusCode.OK)
                return Refused(response.StatusCode);
            return response.Content.Headers.ContentLength > most
                ? new Download(DownloadOutcome.TooLarge)
                : await ReadAsync(await response.Content.ReadAsStreamAsync(either.Token), most, either.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    private static Download? Refused(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone => new Download(DownloadOutcome.Gone),
        HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => null,
        _ => new Download(DownloadOutcome.Failed),
    };

    private static async Task<Download> ReadAsync(Stream content, long most, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        var part = new byte[64 * 1024];
        while (await content.ReadAsync(part, cancellation) is > 0 and var read)
        {
            if (file.Length + read > most)
                return new Download(DownloadOutcome.TooLarge);
            await file.WriteAsync(part.AsMemory(0, read), cancellation);
        }

        return new Download(DownloadOutcome.Fetched, file.ToArray());
    }
}
