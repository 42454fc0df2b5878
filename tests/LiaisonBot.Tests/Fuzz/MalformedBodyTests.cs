using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.Fuzz;

/// <summary>Whatever arrives, the real process neither ends, nor fails, nor grows, and answers the next good message.</summary>
public sealed class MalformedBodyTests
{
    private const int Seed = 20160512;
    private const int Cases = 5_000;

    /// <summary>Before the first measure: by then the code is compiled, the heaps and pools have their size, every kind of case was seen.</summary>
    private const int WarmUp = 1_500;
    private const int AtOnce = 4;

    /// <summary>In bytes. A leak of one body in ten would show as hundreds of megabytes; what remains is the collector's leeway.</summary>
    private const long Leeway = 64 << 20;

    private static readonly Uri Messages = new("api/messages", UriKind.Relative);

    /// <summary>So many bodies are one person's; none of them may be spared by a limit.</summary>
    private static readonly Dictionary<string, string> Unlimited = new() { ["Limits__TurnsPerPersonAndMinute"] = "10000" };

    /// <summary>From nobody, and from somebody of the demo, whose bodies come as far as the dialogs.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("demo-1202")]
    public async Task Five_thousand_malformed_bodies_leave_the_bot_as_it_was(string? account)
    {
        await using var stand = await BotInTeams.StartAsync(Unlimited);
        var bodies = new MalformedBodies(WellFormed(stand.Channel, account), Seed);

        await AssertUnharmedAsync(stand, bodies, Messages, token: null);
    }

    /// <summary>The page's own post, and what it sends when it opens a conversation.</summary>
    [Theory]
    [InlineData("/activities")]
    [InlineData("")]
    public async Task Five_thousand_malformed_bodies_from_the_page_leave_the_bot_as_it_was(string call)
    {
        await using var stand = await BotInTeams.StartAsync(Unlimited);
        var (id, token) = await BeginAsync(stand.Bot.Client);
        var bodies = new MalformedBodies(WellFormed(stand.Channel, "demo-1202"), Seed);
        var path = call.Length == 0 ? "directline/conversations" : $"directline/conversations/{id}{call}";

        await AssertUnharmedAsync(stand, bodies, new Uri(path, UriKind.Relative), token);
    }

    private static async Task AssertUnharmedAsync(BotInTeams stand, MalformedBodies bodies, Uri where, string? token)
    {
        var failures = await PostAllAsync(stand.Bot, bodies, where, token, 0, WarmUp);
        var before = stand.Bot.WorkingSet;
        failures = [.. failures, .. await PostAllAsync(stand.Bot, bodies, where, token, WarmUp, Cases)];
        var after = stand.Bot.WorkingSet;

        Assert.True(failures.Count == 0, $"Seed {Seed}:\n{string.Join('\n', failures.Take(20))}\n{stand.Bot.Output}");
        Assert.True(stand.Bot.IsRunning, stand.Bot.Output);

        Assert.True(after - before < Leeway, $"Grew from {before >> 20} to {after >> 20} MB.");
        await AssertAnswersAsync(stand);
    }

    /// <summary>A conversation of 周若兰's on the page.</summary>
    private static async Task<(string Id, string Token)> BeginAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("webchat/session", new { staffNo = "1202" });
        var session = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
        var (id, token) = (session["conversationId"]!.GetValue<string>(), session["token"]!.GetValue<string>());
        using var open = new HttpRequestMessage(HttpMethod.Post, "directline/conversations");
        open.Headers.Authorization = new("Bearer", token);
        using var opened = await client.SendAsync(open);
        opened.EnsureSuccessStatusCode();
        return (id, token);
    }

    private static IReadOnlyList<string> WellFormed(FakeChannel channel, string? account) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "LiaisonBot.Protocol.Tests", "Wire"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllText(file).Replace("http://localhost:56150/_connector", channel.ServiceUrl, StringComparison.Ordinal))
            .Select(body => account is null ? body : SentBy(body, account)),
    ];

    private static string SentBy(string body, string account)
    {
        var activity = JsonNode.Parse(body)!;
        if (activity["from"] is JsonObject from)
            from["aadObjectId"] = account;
        return activity.ToJsonString();
    }

    /// <summary>The cases that were answered with a failure of the bot's.</summary>
    private static async Task<IReadOnlyList<string>> PostAllAsync(
        BotProcess bot, MalformedBodies bodies, Uri where, string? token, int from, int to)
    {
        var failures = new ConcurrentQueue<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(Enumerable.Range(from, to - from), options, async (index, _) =>
        {
            var body = bodies.At(index);
            var status = await SendAsync(bot.Client, where, token, body);

            // 501 is the protocol's word for an invoke that nobody handles.
            if (status is HttpStatusCode.TooManyRequests or (>= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented))
                failures.Enqueue($"case {index}, {body.Name}: {(int)status}");
        });
        return [.. failures];
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, Uri where, string? token, MalformedBody body)
    {
        using var content = new ByteArrayContent(body.Bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", body.ContentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, where) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);

        // An oversized body is refused by its length alone; without this the answer is lost in the broken pipe.
        request.Headers.ExpectContinue = body.Bytes.Length > 100_000;
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task AssertAnswersAsync(BotInTeams stand)
    {
        var person = stand.Person("nobody-yet");
        using var answer = await person.SayAsync(stand.Bot.Client, "帮助");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Delivery reply;
        do
            reply = await stand.Channel.NextAsync(TimeSpan.FromSeconds(30));
        while (reply.Conversation != person.Conversation);
    }
}
