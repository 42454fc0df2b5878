using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using LiaisonBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Protocol.Tests.DirectLine;

/// <summary>The Direct Line server on a real Kestrel with a port of its own, and a client that speaks as DirectLineJS does.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    private const string User = "dl_zhao";

    private readonly WebApplication app;

    private DirectLineHost(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public SteppedClock Clock { get; private init; } = null!;

    public RecordingBot Bot { get; private init; } = null!;

    public RememberedTranscript Transcript { get; private init; } = null!;

    public DirectLineTokens Tokens => app.Services.GetRequiredService<DirectLineTokens>();

    public DirectLineConnector Connector => app.Services.GetRequiredService<DirectLineConnector>();

    public string Origin => Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public static async Task<DirectLineHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var clock = new SteppedClock(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var bot = new RecordingBot();
        var transcript = new RememberedTranscript();
        builder.Services.AddSingleton(new WireClock(clock)).AddSingleton<ITurnHandler>(bot).AddSingleton<ITranscript>(transcript);
        builder.Services.AddDirectLine((options, _) => options.SigningKey = Enumerable.Repeat((byte)7, 32).ToArray());
        var app = builder.Build();
        app.MapDirectLine();
        await app.StartAsync();
        return new DirectLineHost(app) { Clock = clock, Bot = bot, Transcript = transcript };
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>A conversation that is open and has nothing in it.</summary>
    public async Task<OpenConversation> OpenAsync(string user = User)
    {
        var token = Tokens.Issue(DirectLineTokens.NewConversationId(), user);
        var answer = await SendAsync(HttpMethod.Post, "conversations", token, new JsonObject());
        answer.EnsureSuccessStatusCode();
        var body = await BodyAsync(answer);
        return new(body["conversationId"]!.GetValue<string>(), token, body["streamUrl"]!.GetValue<string>(), user);
    }

    public Task<HttpResponseMessage> PostAsync(OpenConversation to, JsonObject activity) =>
        SendAsync(HttpMethod.Post, $"conversations/{to.Id}/activities", to.Token, activity);

    public Task<HttpResponseMessage> SayAsync(OpenConversation to, string text) =>
        PostAsync(to, new JsonObject { ["type"] = "message", ["text"] = text });

    public async Task<JsonObject> PollAsync(OpenConversation of, string watermark = "") =>
        await BodyAsync(await SendAsync(HttpMethod.Get, $"conversations/{of.Id}/activities?watermark={watermark}", of.Token));

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? token, JsonNode? body = null, string? origin = null)
    {
        using var content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await SendAsync(method, path, token, content, origin);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? token, HttpContent? content, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/directline/{path}", UriKind.Relative)) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await Http.SendAsync(request);
    }

    public static async Task<JsonObject> BodyAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

    public Task<Listening> ListenAsync(OpenConversation to) => ListenAsync(to.StreamUrl, Origin);

    public static async Task<Listening> ListenAsync(string streamUrl, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new Uri(streamUrl), CancellationToken.None);
        return new Listening(socket);
    }

    /// <summary>The bot says something, as the outbox would.</summary>
    public async Task BotSaysAsync(OpenConversation to, string text, string? outboxId = null) =>
        await Connector.SendAsync(to.Reference, new Activity { Type = ActivityTypes.Message, Id = outboxId, Text = text }, CancellationToken.None);
}

/// <summary>A conversation a client has opened.</summary>
internal sealed record OpenConversation(string Id, string Token, string StreamUrl, string UserId)
{
    public ConversationReference Reference => new()
    {
        Conversation = new ConversationAccount { Id = Id },
        ChannelId = ChannelIds.WebChat,
        ServiceUrl = DirectLineChannel.ServiceUrl,
        User = new ChannelAccount { Id = UserId },
    };
}
