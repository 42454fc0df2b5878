using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Authentication;

namespace LiaisonBot.Protocol.Tests.Authentication;

/// <summary>The login services of the public cloud, in process: what they publish, whether they answer, and who asked for what.</summary>
internal sealed class KeyServer : HttpMessageHandler
{
    public const string ChannelKid = "channel-1";
    public const string EntraKid = "entra-1";

    private const string ChannelJwks = "https://login.botframework.com/v1/.well-known/keys";
    private const string EntraJwks = "https://login.microsoftonline.com/common/discovery/v2.0/keys";

    public JsonArray ChannelKeys { get; set; } = [TestKeys.Jwk(TestKeys.Channel, ChannelKid, "msteams", "webchat", "directline")];

    public JsonArray EntraKeys { get; } = [TestKeys.Jwk(TestKeys.Entra, EntraKid)];

    public JsonObject ChannelMetadata { get; } = new()
    {
        ["issuer"] = "https://api.botframework.com",
        ["jwks_uri"] = ChannelJwks,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    public JsonObject EntraMetadata { get; } = new()
    {
        ["issuer"] = "https://login.microsoftonline.com/{tenantid}/v2.0",
        ["jwks_uri"] = EntraJwks,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    public bool Down { get; set; }

    /// <summary>Answers with a redirect to here instead.</summary>
    public Uri? RedirectTo { get; set; }

    /// <summary>Holds every answer back until it is completed.</summary>
    public Task Latch { get; set; } = Task.CompletedTask;

    public ConcurrentQueue<Uri> Asked { get; } = [];

    public int MetadataFetches => Asked.Count(url => url.AbsoluteUri == Cloud.Public.MetadataUrl);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Enqueue(request.RequestUri!);
        await Latch.WaitAsync(cancellationToken);
        if (Down)
            throw new HttpRequestException(HttpRequestError.NameResolutionError);
        if (RedirectTo is { } elsewhere)
            return new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = elsewhere } };
        JsonNode? document = request.RequestUri!.AbsoluteUri switch
        {
            var url when url == Cloud.Public.MetadataUrl => ChannelMetadata,
            var url when url == Cloud.Public.EmulatorMetadataUrl => EntraMetadata,
            ChannelJwks => new JsonObject { ["keys"] = ChannelKeys.DeepClone() },
            EntraJwks => new JsonObject { ["keys"] = EntraKeys.DeepClone() },
            _ => null,
        };
        return document is null
            ? new HttpResponseMessage(HttpStatusCode.NotFound)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(document.ToJsonString()) };
    }
}
