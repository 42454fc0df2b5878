using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Tests.SignIn;

namespace LiaisonBot.Tests.Limits;

/// <summary>What is asked of the bot beyond its limits is refused, and the answer says what to do.</summary>
public sealed class LimitTests
{
    private static readonly Uri Messages = new("/api/messages", UriKind.Relative);

    [Fact]
    public async Task Somebody_who_writes_too_much_on_the_page_is_told_once_and_their_message_is_refused_and_may_be_sent_again()
    {
        await using var stand = await OwnBot.StartAsync(("Limits__TurnsPerPersonAndMinute", "3"));
        using var visitor = await stand.Bot.SignedInAsync("1");
        var (id, token, _) = await visitor.BeginAsync();
        for (var turn = 0; turn < 3; turn++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync(id, token, "帮助")).StatusCode);

        var refused = new List<HttpResponseMessage>();
        for (var turn = 0; turn < 5; turn++)
            refused.Add(await visitor.SayAsync(id, token, "这条没有处理"));

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode));
        Assert.Equal("60", Assert.Single(refused[0].Headers.GetValues("Retry-After")));
        var said = await ReadUntilAsync(visitor, id, token, "请过一分钟");
        Assert.Equal(1, said.Split("请过一分钟").Length - 1);
        Assert.DoesNotContain("这条没有处理\"", said, StringComparison.Ordinal);

        // Others are not held up.
        using var other = await stand.Bot.SignedInAsync("2");
        var (theirs, own, _) = await other.BeginAsync();
        Assert.Equal(HttpStatusCode.OK, (await other.SayAsync(theirs, own, "帮助")).StatusCode);
    }

    [Fact]
    public async Task On_a_channel_one_is_told_once_in_ones_language_and_a_press_is_always_answered()
    {
        await using var stand = await BotInTeams.StartAsync(
            new Dictionary<string, string>(BotInTeams.WithoutReminders) { ["Limits__TurnsPerPersonAndMinute"] = "2" });
        var person = stand.Person("demo-1203");
        for (var turn = 0; turn < 8; turn++)
            (await person.SayAsync(stand.Bot.Client, "help")).EnsureSuccessStatusCode();

        List<string> heard = [];
        while (heard.Count < 3)
            heard.Add((await stand.Channel.NextAsync(TimeSpan.FromSeconds(30))).Activity.GetRawText());

        Assert.Single(heard, text => text.Contains("send it again in a minute", StringComparison.Ordinal));
        var invoke = $$"""
            {"type":"invoke","name":"adaptiveCard/action","id":"press","channelId":"msteams","serviceUrl":"{{stand.Channel.ServiceUrl}}",
             "from":{"id":"29:x","aadObjectId":"demo-1203"},"recipient":{"id":"28:bot"},"conversation":{"id":"a:demo-1203","conversationType":"personal"},
             "value":{"action":{"type":"Action.Execute","verb":"help.1","data":{"verb":"help.1" } } } }
            """;
        using var content = new StringContent(invoke, Encoding.UTF8, "application/json");
        using var pressed = await stand.Bot.Client.PostAsync(Messages, content);
        Assert.Contains("again in a minute", await pressed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_refused_again_and_again_is_held_off_for_a_moment_and_told_so()
    {
        await using var stand = await OwnBot.StartAsync(("Limits__RefusedPerAddressAndSecond", "1"));
        HttpResponseMessage? held = null;
        for (var call = 0; call < 50 && held is null; call++)
        {
            using var content = new StringContent("{\"type\":\"message\"}", Encoding.UTF8, "application/json");
            var answer = await stand.Bot.Process.Client.PostAsync(Messages, content);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                held = answer;
            else
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        Assert.Equal("1", Assert.Single(held!.Headers.GetValues("Retry-After")));

        // The page of somebody behind the same address is another door, and goes on.
        using var visitor = await stand.Bot.SignedInAsync("1");
        await visitor.BeginAsync();
        for (var call = 0; call < 5; call++)
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.ReadAsync("nobodys", (await visitor.SessionAsync())["token"]!.GetValue<string>())).StatusCode);
        Assert.NotNull(await visitor.SessionAsync());
    }

    [Fact]
    public async Task Ids_longer_than_any_channels_are_refused()
    {
        await using var stand = await BotInTeams.StartAsync(new Dictionary<string, string>());
        var (shortest, longest) = (new string('i', 100), new string('i', 451));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(shortest, shortest));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(longest, shortest));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(shortest, longest));

        async Task<HttpStatusCode> PostAsync(string id, string conversation)
        {
            var message = $$"""
                {"type":"message","id":"{{id}}","channelId":"msteams","serviceUrl":"{{stand.Channel.ServiceUrl}}","text":"help",
                 "from":{"id":"29:x","aadObjectId":"demo-1203"},"recipient":{"id":"28:bot"},"conversation":{"id":"{{conversation}}","conversationType":"personal"} }
                """;
            using var content = new StringContent(message, Encoding.UTF8, "application/json");
            using var answer = await stand.Bot.Client.PostAsync(Messages, content);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task One_person_opens_only_so_many_conversations_in_a_minute_and_makes_only_so_many_calls()
    {
        await using var stand = await OwnBot.StartAsync(("Limits__StartsPerPersonAndMinute", "4"), ("Limits__CallsPerPersonAndMinute", "10"));
        using var visitor = await stand.Bot.SignedInAsync("1");
        var (id, token, _) = await visitor.BeginAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.CallAsync(HttpMethod.Post, "/directline/tokens/refresh", token)).StatusCode);
        Assert.NotNull(await visitor.SessionAsync());

        using var start = await visitor.AskForSessionAsync();
        HttpResponseMessage call;
        var calls = 0;
        do
            call = await visitor.ReadAsync(id, token);
        while (call.IsSuccessStatusCode && calls++ < 20);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (start.StatusCode, call.StatusCode));
        Assert.InRange(start.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(10, calls);
    }

    [Theory]
    [InlineData(20 * 1024, 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(10, 17, HttpStatusCode.BadRequest)]
    [InlineData(10, 12, HttpStatusCode.OK)]
    public async Task A_body_larger_or_deeper_than_the_settings_allow_is_refused_at_both_doors(int length, int depth, HttpStatusCode status)
    {
        await using var stand = await BotInTeams.StartAsync(new Dictionary<string, string>
        {
            ["Limits__BodyBytes"] = "16384",
            ["Limits__JsonDepth"] = "16",
        });
        using var session = await stand.Bot.Client.PostAsync(
            new Uri("/webchat/session", UriKind.Relative), new StringContent("{\"staffNo\":\"1202\"}", Encoding.UTF8, "application/json"));
        var begun = JsonNode.Parse(await session.Content.ReadAsStringAsync())!;
        using var visitor = new Visitor(stand.Bot.Address);
        var (id, token) = (begun["conversationId"]!.GetValue<string>(), begun["token"]!.GetValue<string>());
        (await visitor.CallAsync(HttpMethod.Post, "/directline/conversations", token)).EnsureSuccessStatusCode();
        JsonNode deep = "x";
        for (var level = 1; level < depth; level++)
            deep = new JsonObject { ["a"] = deep };
        var body = new JsonObject { ["type"] = "message", ["text"] = new string('a', length), ["somethingNew"] = deep };

        using var posted = await visitor.CallAsync(HttpMethod.Post, $"/directline/conversations/{id}/activities", token, body);
        body["channelId"] = "msteams";
        body["serviceUrl"] = stand.Channel.ServiceUrl;
        body["from"] = new JsonObject { ["id"] = "29:x", ["aadObjectId"] = "demo-1202" };
        body["conversation"] = new JsonObject { ["id"] = "c" };
        using var sent = await visitor.CallAsync(HttpMethod.Post, "/api/messages", token: null, body);

        Assert.Equal((status, status), (posted.StatusCode, sent.StatusCode));
    }

    [Fact]
    public async Task A_roster_with_more_rows_than_the_settings_allow_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        ImportRosters.RosterFolder.Write(folder.Path);

        var run = await BotRun.OfAsync(
            folder, ["import", "rosters", "--language", "en"], new Dictionary<string, string> { ["Limits__ImportRows"] = "1" });

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains("people.csv", StringComparison.Ordinal) && line.Contains("more than 1 rows", StringComparison.Ordinal));
    }

    private static async Task<string> ReadUntilAsync(Visitor visitor, string id, string token, string text)
    {
        while (true)
        {
            var said = await (await visitor.ReadAsync(id, token)).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            if (said.Contains(text, StringComparison.Ordinal))
                return said;
        }
    }
}
