using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using LiaisonBot.Testing.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiaisonBot.Browser.Tests.Playground;

/// <summary>
/// Stands in for Microsoft's login service, for both who ask it: the Playground gets a token with the bot's credentials, and the bot the keys
/// that it is signed with.
/// </summary>
internal sealed class EntraLogin : IAsyncDisposable
{
    private const string Host = "login.microsoftonline.com";
    private const string AppId = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    private const string Tenant = "6fa459ea-ee8a-3ca4-894e-db77e160355e";
    private const string Secret = "shared-by-bot-and-playground";
    private const string KeyId = "entra-1";

    /// <summary>The one address that the Playground does not let be set, answered on this machine.</summary>
    private const string Redirection = """
        const net = require('net');
        const connect = net.Socket.prototype.connect;
        net.Socket.prototype.connect = function (...args) {
          const options = Array.isArray(args[0]) ? args[0][0] : args[0];
          if (options && options.host === '{host}') Object.assign(options, { host: '127.0.0.1', port: {port} });
          return connect.apply(this, args);
        };
        """;

    private readonly RSA key = RSA.Create(2048);
    private readonly X509Certificate2 certificate = Certify();
    private readonly WebApplication app;

    private EntraLogin()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, secure => secure.UseHttps(certificate));
        });
        app = builder.Build();
        app.MapGet("/openid", () => Results.Text(Metadata().ToJsonString(), "application/json"));
        app.MapGet("/keys", () => Results.Text(Keys().ToJsonString(), "application/json"));
        app.MapPost($"/{Tenant}/oauth2/v2.0/token", async (HttpRequest request) =>
            (await request.ReadFormAsync())["client_secret"] == Secret
                ? Results.Text(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["access_token"] = Token() }.ToJsonString(), "application/json")
                : Results.Unauthorized());
    }

    /// <summary>With which a bot lets in whoever has its own credentials, and finds the keys here.</summary>
    public Dictionary<string, string> OfTheBot => new()
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = Secret,
        ["MicrosoftAppTenantId"] = Tenant,
        ["AllowedTenants__0"] = PlaygroundConfiguration.Tenant,
        ["AcceptEmulatorTokens"] = "true",
        ["AllowLoopbackHttp"] = "true",
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = $"{Plain}/openid",
    };

    private string Plain => app.Urls.Single(url => url.StartsWith("http:", StringComparison.Ordinal));

    public static async Task<EntraLogin> StartAsync()
    {
        var login = new EntraLogin();
        await login.app.StartAsync();
        return login;
    }

    /// <summary>With which a Playground asks here for its token, and believes the nginx before the bot.</summary>
    public async Task<PlaygroundWay> OfThePlaygroundAsync(TemporaryFolder folder, Nginx nginx)
    {
        var redirection = Path.Combine(folder.Path, "login-here.cjs");
        var port = new Uri(app.Urls.Single(url => url.StartsWith("https:", StringComparison.Ordinal))).Port;
        await File.WriteAllTextAsync(redirection, Redirection
            .Replace("{host}", Host, StringComparison.Ordinal).Replace("{port}", $"{port}", StringComparison.Ordinal));
        var trusted = Path.Combine(folder.Path, "trusted.pem");
        await File.WriteAllTextAsync(trusted, $"{certificate.ExportCertificatePem()}\n{await File.ReadAllTextAsync(nginx.CertificateFile)}\n");

        // The bot shows its token to nobody on this machine, which the Playground would ask for once it has credentials: so it answers in the
        // response instead of calling.
        return new PlaygroundWay(
            nginx.Address,
            ["--client-id", AppId, "--client-secret", Secret, "--tenant-id", Tenant, "--delivery-mode", "expectReplies"],
            new Dictionary<string, string> { ["NODE_OPTIONS"] = $"--require {redirection}", ["NODE_EXTRA_CA_CERTS"] = trusted });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
        key.Dispose();
    }

    private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = $"https://{Host}/{Tenant}/v2.0",
        Audience = AppId,
        Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
        Claims = new Dictionary<string, object> { ["ver"] = "2.0", ["azp"] = AppId, ["tid"] = Tenant, ["idtyp"] = "app" },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
    });

    private JsonObject Metadata() => new()
    {
        ["issuer"] = $"https://{Host}/{{tenantid}}/v2.0",
        ["jwks_uri"] = $"{Plain}/keys",
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
            }),
        };
    }

    private static X509Certificate2 Certify()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}

/// <summary>How a Playground reaches a bot.</summary>
/// <param name="Bot">Where the bot is, or the proxy before it.</param>
/// <param name="Options">Of the Playground's command line, beside those that every test needs.</param>
/// <param name="Variables">Of its environment.</param>
internal sealed record PlaygroundWay(Uri Bot, IReadOnlyList<string> Options, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>Without a proxy and without credentials, as on a developer's machine.</summary>
    public static PlaygroundWay Straight(Uri bot) => new(bot, [], new Dictionary<string, string>());
}
