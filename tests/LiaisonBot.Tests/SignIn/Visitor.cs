using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace LiaisonBot.Tests.SignIn;

/// <summary>A browser as the server sees it: it keeps the cookie it is given, and says which page its calls come from.</summary>
/// <param name="address">Of the server.</param>
/// <param name="certificate">The server's own, which nobody has vouched for; null where it needs none.</param>
public sealed class Visitor(Uri address, X509Certificate? certificate = null) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, presented, _, _) => IsKnown(presented, certificate) },
    })
    {
        BaseAddress = address,
    };

    /// <summary>As it is sent back: <c>liaison=…</c>; null when there is none.</summary>
    public string? Cookie { get; set; }

    /// <summary>The whole line with which the server last gave or took the cookie.</summary>
    public string? GivenCookie { get; private set; }

    /// <summary>What a proxy says of the call, or somebody pretends it does.</summary>
    public Dictionary<string, string> Forwarded { get; } = [];

    /// <summary>The page's site; null for a program that is no browser.</summary>
    public string? Origin { get; set; } = address.GetLeftPart(UriPartial.Authority);

    public Task<HttpResponseMessage> SignInAsync(string code) => PostAsync("/webchat/sign-in", new JsonObject { ["code"] = code });

    public Task<HttpResponseMessage> SignOutAsync() => PostAsync("/webchat/sign-out", []);

    public Task<HttpResponseMessage> AskForSessionAsync(JsonObject? asked = null) => PostAsync("/webchat/session", asked ?? []);

    public async Task<JsonNode> SessionAsync(string? conversationId = null)
    {
        using var answer = await AskForSessionAsync(new JsonObject { ["conversationId"] = conversationId });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>A conversation that has begun, with its token and the address of its stream.</summary>
    public async Task<(string Id, string Token, Uri Stream)> BeginAsync()
    {
        var session = await SessionAsync();
        var token = session["token"]!.GetValue<string>();
        using var opened = await CallAsync(HttpMethod.Post, "/directline/conversations", token);
        var begun = (await opened.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
        return (session["conversationId"]!.GetValue<string>(), token, new Uri(begun["streamUrl"]!.GetValue<string>()));
    }

    public Task<HttpResponseMessage> SayAsync(string conversationId, string token, string text) => CallAsync(
        HttpMethod.Post,
        $"/directline/conversations/{conversationId}/activities",
        token,
        new JsonObject { ["type"] = "message", ["text"] = text });

    public Task<HttpResponseMessage> ReadAsync(string conversationId, string token) =>
        CallAsync(HttpMethod.Get, $"/directline/conversations/{conversationId}/activities", token);

    /// <summary>Drops files into the page: a form with the message and the files, as Web Chat posts it.</summary>
    public Task<HttpResponseMessage> DropAsync(string conversationId, string token, params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent("""{"type":"message","from":{"id":"dl_x"}}""", null, "application/vnd.microsoft.activity"), "activity", "blob" } };
        foreach (var (name, bytes) in files)
            form.Add(new ByteArrayContent(bytes), "file", name);
        return SendAsync(HttpMethod.Post, $"/directline/conversations/{conversationId}/upload?userId=dl_x", token, form);
    }

    public Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, string? token = null, JsonObject? body = null) =>
        SendAsync(method, path, token, body is null ? null : JsonContent.Create(body));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };

        // A form that is refused for its size is refused before it is sent, and so its answer is heard.
        request.Headers.ExpectContinue = content is MultipartFormDataContent;
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        if (Origin is not null)
            request.Headers.Add("Origin", Origin);
        foreach (var (name, value) in Forwarded)
            request.Headers.Add(name, value);
        var answer = await http.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var given))
        {
            GivenCookie = given.Last();
            var pair = GivenCookie.Split(';')[0];
            Cookie = pair.EndsWith('=') ? null : pair;
        }

        return answer;
    }

    /// <summary>Listens as the page does. Throws when it is not let in.</summary>
    public async Task<ClientWebSocket> ListenAsync(Uri stream)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.RemoteCertificateValidationCallback = (_, presented, _, _) => IsKnown(presented, certificate);
        if (Cookie is not null)
            socket.Options.SetRequestHeader("Cookie", Cookie);
        if (Origin is not null)
            socket.Options.SetRequestHeader("Origin", Origin);
        try
        {
            await socket.ConnectAsync(stream, CancellationToken.None);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => http.Dispose();

    private static bool IsKnown(X509Certificate? presented, X509Certificate? certificate) =>
        presented is not null && presented.GetCertHashString() == certificate?.GetCertHashString();

    private Task<HttpResponseMessage> PostAsync(string path, JsonObject body) => CallAsync(HttpMethod.Post, path, token: null, body);
}
