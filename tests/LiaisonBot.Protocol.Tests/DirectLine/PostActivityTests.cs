using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.Protocol.Tests.DirectLine;

public sealed class PostActivityTests
{
    [Fact]
    public async Task What_is_said_comes_back_with_an_id_a_time_a_number_and_the_clients_own_id()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var answer = await host.PostAsync(conversation, Message("记录联系", "abc"));
        var id = (await DirectLineHost.BodyAsync(answer))["id"]!.GetValue<string>();

        var echo = Assert.Single((await host.PollAsync(conversation))["activities"]!.AsArray())!;
        Assert.Equal(id, echo["id"]!.GetValue<string>());
        Assert.Equal("记录联系", echo["text"]!.GetValue<string>());
        Assert.Equal("2026-03-02T08:00:00.000Z", echo["timestamp"]!.GetValue<string>());
        Assert.Equal("abc", echo["channelData"]!["clientActivityID"]!.GetValue<string>());
        Assert.Equal(1, echo["channelData"]!["webchat:sequence-id"]!.GetValue<int>());
    }

    [Fact]
    public async Task Who_speaks_where_and_to_whom_is_set_by_the_server_and_the_rest_is_kept()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        await host.PostAsync(conversation, JsonNode.Parse("""
            {
              "type": "message", "value": {"verb": "contact.save.1", "key": "k"}, "localTimezone": "Asia/Shanghai",
              "from": {"id": "dl_secretary", "name": "书记", "role": "bot", "aadObjectId": "someone"},
              "recipient": {"id": "another"}, "conversation": {"id": "theirs", "tenantId": "t"},
              "channelId": "msteams", "serviceUrl": "https://evil.example", "timestamp": "1999-01-01T00:00:00Z", "id": "opening",
              "deliveryMode": "expectReplies", "callerId": "urn:botframework:azure", "relatesTo": {"x": 1},
              "membersAdded": [{"id": "liaisonbot"}], "somethingNew": {"a": [1]}
            }
            """)!.AsObject());
        var (told, caller) = host.Bot.HeardOf("message").Single();
        Assert.Equal(new Caller.SignedUser("dl_zhao"), caller);
        Assert.Equal("dl_zhao", told.From!.Id);
        Assert.Equal("user", told.From.Role);
        Assert.Null(told.From.AadObjectId);
        Assert.Equal("liaisonbot", told.Recipient!.Id);
        Assert.Equal(new ConversationAccount { Id = conversation.Id }, told.Conversation);
        Assert.Equal(ChannelIds.WebChat, told.ChannelId);
        Assert.Equal(DirectLineChannel.ServiceUrl, told.ServiceUrl);
        Assert.NotEqual("opening", told.Id);
        Assert.Null(told.DeliveryMode);
        Assert.Null(told.MembersAdded);
        Assert.Equal(["somethingNew"], told.Unknown!.Keys);
        Assert.Equal("contact.save.1", told.Value!.Value.GetProperty("verb").GetString());
        Assert.Equal("Asia/Shanghai", told.LocalTimezone);
    }

    [Fact]
    public async Task An_answer_stands_after_what_it_answers_even_when_it_is_sent_before_the_turn_returns()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        Task? sending = null;
        host.Bot.Answer = _ =>
        {
            sending = host.BotSaysAsync(conversation, "好的");
            return Task.FromResult(TurnAnswer.Accepted);
        };
        await host.SayAsync(conversation, "帮助");
        await sending!;
        Assert.Equal(["帮助", "好的"], Texts(await host.PollAsync(conversation)));
    }

    [Fact]
    public async Task A_post_repeated_after_a_lost_answer_reaches_the_bot_under_the_same_id_and_is_shown_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        await host.PostAsync(conversation, Message("保存", "abc"));
        await host.PostAsync(conversation, Message("保存", "abc"));
        Assert.Single(host.Bot.HeardOf("message").Select(told => told.Activity.Id).Distinct());
        Assert.Equal(["保存"], Texts(await host.PollAsync(conversation)));
    }

    [Theory]
    [InlineData(503, HttpStatusCode.ServiceUnavailable, "ServiceUnavailable")]
    [InlineData(500, HttpStatusCode.BadGateway, "BotRejectedActivity")]
    [InlineData(401, HttpStatusCode.BadGateway, "BotRejectedActivity")]
    public async Task What_the_bot_did_not_take_is_not_echoed(int bot, HttpStatusCode status, string code)
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        host.Bot.Answer = _ => Task.FromResult(new TurnAnswer(bot, default));
        var answer = await host.SayAsync(conversation, "保存");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, (await DirectLineHost.BodyAsync(answer))["error"]!["code"]!.GetValue<string>());
        Assert.Empty((await host.PollAsync(conversation))["activities"]!.AsArray());
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("invoke")]
    [InlineData("endOfConversation")]
    [InlineData("")]
    public async Task A_page_cannot_say_what_is_the_servers_to_say(string type)
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var answer = await host.PostAsync(conversation, new JsonObject { ["type"] = type });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Single(host.Bot.Heard);
    }

    [Fact]
    public async Task Typing_is_acknowledged_and_goes_no_further()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(conversation, new JsonObject { ["type"] = "typing" })).StatusCode);
        Assert.Empty(host.Bot.HeardOf("typing"));
        Assert.Empty((await host.PollAsync(conversation))["activities"]!.AsArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":"message","text":7}""")]
    [InlineData("""{"type":"message","channelData":{"clientActivityID":"\ud800"}}""")]
    [InlineData("""{"type":"message","\udfff":1}""")]
    public async Task A_body_that_is_no_activity_is_refused(string body)
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await PostRawAsync(host, conversation, new StringContent(body, Encoding.UTF8, "application/json")));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_or_nest_too_deep_are_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var broken = "{\"type\":\"message\",\"text\":\"\xff\xfe\"}".Select(character => (byte)character).ToArray();
        var deep = """{"type":"message","value":""" + new string('[', 40) + new string(']', 40) + "}";
        Assert.Equal(HttpStatusCode.BadRequest, await PostRawAsync(host, conversation, Json(new ByteArrayContent(broken))));
        Assert.Equal(HttpStatusCode.BadRequest, await PostRawAsync(host, conversation, Json(new StringContent(deep))));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostRawAsync(host, conversation, new StringContent("{}", Encoding.UTF8, "text/plain")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_256_KB_is_refused_whether_or_not_it_says_its_length(bool announced)
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var large = Encoding.UTF8.GetBytes(Message(new string('大', 100_000), "abc").ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        HttpContent content = announced ? new ByteArrayContent(large) : new StreamContent(new UnannouncedStream(large));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostRawAsync(host, conversation, Json(content)));
        Assert.Equal(HttpStatusCode.OK, (await host.SayAsync(conversation, new string('a', 200_000))).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("own", HttpStatusCode.OK)]
    public async Task Only_our_own_page_may_post(string origin, HttpStatusCode status)
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var answer = await host.SendAsync(
            HttpMethod.Post, $"conversations/{conversation.Id}/activities", conversation.Token, Message("你好", "abc"), origin == "own" ? host.Origin : origin);
        Assert.Equal(status, answer.StatusCode);
    }

    private static JsonObject Message(string text, string clientId) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["channelData"] = new JsonObject { ["clientActivityID"] = clientId },
    };

    private static IEnumerable<string> Texts(JsonObject set) => set["activities"]!.AsArray().Select(activity => activity!["text"]!.GetValue<string>());

    private static HttpContent Json(HttpContent content)
    {
        content.Headers.ContentType = new("application/json");
        return content;
    }

    private static async Task<HttpStatusCode> PostRawAsync(DirectLineHost host, OpenConversation to, HttpContent content) =>
        (await host.SendAsync(HttpMethod.Post, $"conversations/{to.Id}/activities", to.Token, content)).StatusCode;

    /// <summary>A stream without a length is sent in chunks.</summary>
    private sealed class UnannouncedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
