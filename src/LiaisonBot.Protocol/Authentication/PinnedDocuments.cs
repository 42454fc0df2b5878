using Microsoft.IdentityModel.Protocols;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>
/// Fetches an issuer's metadata and its keys, and nothing from anywhere else: both must come over https from the host that the
/// settings name, so that a metadata document cannot send us to another's keys. The client follows no redirects.
/// </summary>
internal sealed class PinnedDocuments(IHttpClientFactory clients, Uri metadata, bool loopbackHttp) : IDocumentRetriever
{
    public const string Client = "LiaisonBot.Keys";

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !IsPinned(url))
            throw new HttpRequestException("The address lies outside the pinned host.");
        using var client = clients.CreateClient(Client);
        return await client.GetStringAsync(url, cancel);
    }

    private bool IsPinned(Uri url) =>
        url.Authority == metadata.Authority
        && url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (loopbackHttp && url.Scheme == Uri.UriSchemeHttp && ServiceHosts.IsLoopback(url)));
}
