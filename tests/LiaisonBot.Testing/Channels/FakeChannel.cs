using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Testing.Channels;

/// <summary>The channel's end of the connector protocol over real HTTP: takes what a bot sends, remembers it, gives it an id.</summary>
public sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Delivery> log = new();
    private readonly Channel<Delivery> arrivals = Channel.CreateUnbounded<Delivery>();
    private int lastId;
    private int typing;

    private FakeChannel()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v3/conversations", (HttpRequest request) => OpenAsync(request));
        app.MapPost("/v3/conversations/{conversation}/activities", (HttpContext http, string conversation) =>
            TakeAsync(http, conversation, target: null));
        app.MapMethods("/v3/conversations/{conversation}/activities/{target}", ["POST", "PUT"], TakeAsync);
    }

    /// <summary>What goes into an activity's <c>serviceUrl</c>.</summary>
    public string ServiceUrl => app.Urls.First() + "/";

    /// <summary>Everything that arrived, in order of arrival.</summary>
    public IReadOnlyList<Delivery> Log => [.. log];

    /// <summary>How often a typing sign was shown. Signs are no deliveries: a slow machine shows some that a fast one does not.</summary>
    public int Typing => typing;

    /// <summary>Run before a delivery is answered, after it is remembered: a test waits in it, or kills the sender.</summary>
    public Func<Delivery, Task> BeforeAnswer { get; set; } = _ => Task.CompletedTask;

    /// <summary>What a delivery meets instead of being taken; null, as long as no test says otherwise, for nothing.</summary>
    public Func<Delivery, ChannelTrouble?> Trouble { get; set; } = _ => null;

    /// <summary>Whether the app is installed for an account, so that the bot may write to them first.</summary>
    public Func<string, bool> Opens { get; set; } = _ => true;

    public static async Task<FakeChannel> StartAsync()
    {
        var channel = new FakeChannel();
        await channel.app.StartAsync();
        return channel;
    }

    /// <summary>The next delivery that nobody has waited for yet.</summary>
    /// <exception cref="TimeoutException">Nothing more arrived; the message tells what did.</exception>
    public async Task<Delivery> NextAsync(TimeSpan patience)
    {
        using var impatience = new CancellationTokenSource(patience, TimeProvider.System);
        try
        {
            return await arrivals.Reader.ReadAsync(impatience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Nothing more arrived. What did:\n{string.Join('\n', log)}");
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>One chat for each account, the same as <see cref="TeamsPerson.Conversation"/>.</summary>
    private async Task<IResult> OpenAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        var member = body.RootElement.GetProperty("members")[0].GetProperty("id").GetString()!;
        if (!Opens(member))
            return Results.Text("""{"error":{"code":"BotNotInConversationRoster"}}""", "application/json", statusCode: 403);
        return Results.Text($$"""{"id":"a:{{member}}"}""", "application/json", statusCode: 201);
    }

    private async Task<IResult> TakeAsync(HttpContext http, string conversation, string? target)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        if (body.RootElement.TryGetProperty("type", out var type) && type.ValueEquals("typing"))
            return Results.Text($$"""{"id":"typing-{{Interlocked.Increment(ref typing)}}"}""", "application/json", statusCode: 201);
        var replaces = http.Request.Method == HttpMethods.Put;
        var id = replaces ? target! : Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        var delivery = new Delivery(id, http.Request.Method, conversation, target, body.RootElement.Clone())
        {
            TraceParent = http.Request.Headers.TraceParent,
        };
        var trouble = Trouble(delivery);
        if (trouble is not { IsShown: false })
        {
            log.Enqueue(delivery);
            arrivals.Writer.TryWrite(delivery);
        }

        await BeforeAnswer(delivery);
        if (trouble is not null)
            return await trouble.AnswerAsync(http);
        return Results.Text($$"""{"id":"{{id}}"}""", "application/json", statusCode: replaces ? 200 : 201);
    }
}
