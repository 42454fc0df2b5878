using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiaisonBot.Tests.Deploy;

/// <summary>Stands in for the service whose keys channels sign with: publishes one, and signs with it as Teams does.</summary>
internal sealed class ChannelLogin : IAsyncDisposable
{
    public const string AppId = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    public const string Tenant = "6fa459ea-ee8a-3ca4-894e-db77e160355e";

    private const string Issuer = "https://api.botframework.com";
    private const string KeyId = "channel-1";

    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app;

    private ChannelLogin()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/openid", () => Results.Text(Metadata().ToJsonString(), "application/json"));
        app.MapGet("/keys", () => Results.Text(Keys().ToJsonString(), "application/json"));
    }

    /// <summary>A registered bot that fetches its keys here. Only a place on this machine may be plain http, and only with this setting.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = "not-used-towards-this-machine",
        ["MicrosoftAppTenantId"] = Tenant,
        ["AllowLoopbackHttp"] = "true",
        ["ToBotFromChannelOpenIdMetadataUrl"] = $"{app.Urls.First()}/openid",
    };

    public static async Task<ChannelLogin> StartAsync()
    {
        var login = new ChannelLogin();
        await login.app.StartAsync();
        return login;
    }

    /// <summary>A token with which a channel at this address may write to the bot for an hour.</summary>
    public string TokenFor(string serviceUrl) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = AppId,
        Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
        Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
    });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private JsonObject Metadata() => new()
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = $"{app.Urls.First()}/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    private JsonObject Keys()
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = KeyId,
                ["n"] = Base64Url.EncodeToString(numbers.Modulus),
                ["e"] = Base64Url.EncodeToString(numbers.Exponent),
                ["endorsements"] = new JsonArray("msteams"),
            }),
        };
    }
}
