using System.Text;
using System.Text.Json;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Tests.DirectLine;
using LiaisonBot.Protocol.Turns;
using LiaisonBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace LiaisonBot.Protocol.Tests.Authentication;

/// <summary>Every endpoint that takes a token, on a real Kestrel in Production, with the key server in process and a bot that notes what reaches it.</summary>
public sealed class FrontDoor : IAsyncLifetime, IDisposable
{
    private const string User = "dl_zhao";
    private readonly RememberedTranscript transcript = new();
    private WebApplication? app;

    internal SteppedClock Clock { get; } = new(new(2026, 4, 9, 1, 0, 0, TimeSpan.Zero));

    internal KeyServer Keys { get; } = new();

    internal RecordingBot Bot { get; } = new();

    internal HttpClient Http { get; } = new();

    /// <summary>A conversation of our own page that is open, for its endpoints to be asked about.</summary>
    internal string Conversation { get; } = DirectLineTokens.NewConversationId();

    /// <summary>The calls that a token opens, besides <c>/api/messages</c>.</summary>
    internal static IReadOnlyList<(HttpMethod Method, string Path)> DirectLineCalls { get; } =
    [
        (HttpMethod.Post, "tokens/refresh"),
        (HttpMethod.Post, "conversations"),
        (HttpMethod.Get, "conversations/{0}"),
        (HttpMethod.Get, "conversations/{0}/activities"),
        (HttpMethod.Post, "conversations/{0}/activities"),
    ];

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Environment.EnvironmentName = "Production";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // So that the token of a megabyte is refused by us and not by the server before us.
            kestrel.Limits.MaxRequestHeadersTotalSize = 4 * 1024 * 1024;
            kestrel.Limits.MaxRequestBufferSize = null;
        });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = Door.AppId,
            ["MicrosoftAppPassword"] = "not-a-real-secret",
            ["MicrosoftAppTenantId"] = Door.TenantId,
        });
        builder.Services
            .AddSingleton(new WireClock(Clock)).AddSingleton<ITurnHandler>(Bot).AddSingleton<ITranscript>(transcript)
            .AddChannelAuthentication(builder.Configuration)
            .AddMessages()
            .AddHttpClient(PinnedDocuments.Client).ConfigurePrimaryHttpMessageHandler(() => Keys);
        builder.Services.AddDirectLine((options, _) => options.SigningKey = Enumerable.Repeat((byte)7, 32).ToArray());
        app = builder.Build();
        app.MapMessages();
        app.MapDirectLine();
        await app.StartAsync();
        Http.BaseAddress = new Uri(app.Urls.Single());
        await transcript.OpenAsync(Conversation, User, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    public void Dispose()
    {
        Http.Dispose();
        Keys.Dispose();
    }

    internal Knock Knock() => new(Clock.GetUtcNow());

    internal string OwnToken() => app!.Services.GetRequiredService<DirectLineTokens>().Issue(Conversation, User);

    internal Task<HttpResponseMessage> PostMessageAsync(Knock knock) =>
        SendAsync(HttpMethod.Post, "/api/messages", knock.HeaderValues(), JsonSerializer.Serialize(knock.Activity, ProtocolJson.Wire.Activity));

    internal Task<HttpResponseMessage> CallAsync((HttpMethod Method, string Path) call, StringValues authorization) => SendAsync(
        call.Method,
        "/directline/" + call.Path.Replace("{0}", Conversation, StringComparison.Ordinal),
        authorization,
        """{"type":"message","text":"开门"}""");

    /// <summary>What the transcript holds: nobody got in, so nothing.</summary>
    internal Task<long> WrittenAsync() => transcript.LastPlaceAsync(Conversation, CancellationToken.None);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, StringValues authorization, string body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (method == HttpMethod.Post)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var header in authorization)
            request.Headers.TryAddWithoutValidation("Authorization", header);
        return await Http.SendAsync(request);
    }
}
