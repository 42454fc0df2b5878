using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Tests.Authentication;

namespace LiaisonBot.Protocol.Tests.Connector;

public sealed class ConnectorClientTests
{
    private const string Conversation = "https://smba.trafficmanager.net/emea/v3/conversations/19%3Aab%40thread.tacv2%3Bmessageid%3D17";

    [Fact]
    public async Task Sending_posts_to_the_conversation_with_every_segment_escaped()
    {
        using var line = new Line();
        line.Channel.Answers(200);

        await line.SendAsync();

        var (method, url, body, token) = Assert.Single(line.Channel.Asked);
        Assert.Equal(("POST", Conversation + "/activities", "token-1"), (method, url, token));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse($$"""
            {
              "type": "message", "text": "已记录", "locale": "zh-CN", "channelId": "msteams",
              "conversation": {"id": "19:ab@thread.tacv2;messageid=17"},
              "from": {"id": "28:{{Door.AppId}}"}, "recipient": {"id": "29:1a"}
            }
            """)), body);
    }

    [Fact]
    public async Task What_is_the_channels_to_set_is_not_sent()
    {
        using var line = new Line();
        line.Channel.Answers(200);
        var stamped = Line.Message with { Id = "1", Timestamp = "2026-04-09T01:00:00Z", ServiceUrl = Knock.ServiceUrl, ReplyToId = "0" };

        await line.Connector.SendAsync(Line.Where, stamped, CancellationToken.None);

        var sent = JsonNode.Parse(Assert.Single(line.Channel.Asked).Body)!.AsObject();
        Assert.All(["id", "timestamp", "serviceUrl", "replyToId"], name => Assert.False(sent.ContainsKey(name)));
    }

    [Fact]
    public async Task A_reply_names_the_activity_it_answers_in_address_and_body()
    {
        using var line = new Line();
        line.Channel.Answers(200);

        await line.Connector.ReplyAsync(Line.Where, Line.Message, CancellationToken.None);

        var asked = Assert.Single(line.Channel.Asked);
        Assert.Equal(Conversation + "/activities/1712650000000", asked.Url);
        Assert.Equal("1712650000000", (string?)JsonNode.Parse(asked.Body)!["replyToId"]);
    }

    [Fact]
    public async Task A_reply_to_nothing_is_an_ordinary_message()
    {
        using var line = new Line();
        line.Channel.Answers(200);

        await line.Connector.ReplyAsync(Line.Where with { ActivityId = null }, Line.Message, CancellationToken.None);

        Assert.Equal(Conversation + "/activities", Assert.Single(line.Channel.Asked).Url);
    }

    [Fact]
    public async Task An_update_puts_the_new_message_in_place_of_the_old()
    {
        using var line = new Line();
        line.Channel.Answers(202);

        var delivery = await line.Connector.UpdateAsync(Line.Where, "1:x/y", Line.Message, CancellationToken.None);

        var asked = Assert.Single(line.Channel.Asked);
        Assert.Equal(("PUT", Conversation + "/activities/1%3Ax%2Fy"), (asked.Method, asked.Url));
        Assert.Equal("1:x/y", (string?)JsonNode.Parse(asked.Body)!["id"]);
        Assert.IsType<Delivery.Delivered>(delivery);
    }

    [Fact]
    public async Task An_update_that_finds_nothing_does_not_close_the_conversation()
    {
        using var line = new Line();
        line.Channel.Answers(404);

        Assert.Equal(
            new Delivery.Unreachable(UnreachableKind.ActivityNotFound),
            await line.Connector.UpdateAsync(Line.Where, "1", Line.Message, CancellationToken.None));
    }

    [Fact]
    public async Task A_personal_conversation_is_asked_for_with_its_directory_and_one_person()
    {
        using var line = new Line();
        line.Channel.Answers(201, """{"id":"a:1","activityId":"7","serviceUrl":"https://smba.trafficmanager.net/amer/"}""");

        var delivery = await line.Connector.CreateConversationAsync(Somebody, CancellationToken.None);

        var asked = Assert.Single(line.Channel.Asked);
        Assert.Equal(("POST", "https://smba.trafficmanager.net/emea/v3/conversations"), (asked.Method, asked.Url));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(asked.Body), JsonNode.Parse("""
            {"isGroup":false,"members":[{"id":"29:1a"}],"tenantId":"t","channelData":{"tenant":{"id":"t"}}}
            """)), asked.Body);
        Assert.Equal(new Delivery.Created("a:1", "7", "https://smba.trafficmanager.net/amer/"), delivery);
    }

    [Fact]
    public async Task A_conversation_without_an_id_was_not_created()
    {
        using var line = new Line();
        line.Channel.Answers(200, "{}").Answers(403, """{"error":{"code":"BotNotInConversationRoster"}}""");

        Assert.Equal(new Delivery.Refused(200, "NoConversationId"), await line.Connector.CreateConversationAsync(Somebody, CancellationToken.None));
        Assert.Equal(
            new Delivery.Unreachable(UnreachableKind.NotInRoster),
            await line.Connector.CreateConversationAsync(Somebody, CancellationToken.None));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("http://localhost:5000/")]
    [InlineData("")]
    public async Task Nothing_is_sent_to_a_place_outside_the_list(string serviceUrl)
    {
        using var line = new Line();

        var delivery = await line.Connector.SendAsync(Line.Where with { ServiceUrl = serviceUrl }, Line.Message, CancellationToken.None);

        Assert.Equal(new Delivery.Refused(null, "ServiceUrlNotAllowed"), delivery);
        Assert.Empty(line.Channel.Asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_climb_out_of_its_path_is_not_sent(string id)
    {
        using var line = new Line();
        var where = Line.Where with { Conversation = new ConversationAccount { Id = id } };

        Assert.IsType<Delivery.Refused>(await line.Connector.SendAsync(where, Line.Message, CancellationToken.None));
        Assert.Empty(line.Channel.Asked);
    }

    [Fact]
    public async Task A_developers_tool_on_this_machine_is_called_without_a_token()
    {
        using var line = new Line("Development");
        line.Channel.Answers(200);

        await line.Connector.SendAsync(Line.Where with { ServiceUrl = "http://localhost:56150" }, Line.Message, CancellationToken.None);

        var asked = Assert.Single(line.Channel.Asked);
        Assert.StartsWith("http://localhost:56150/v3/conversations/", asked.Url, StringComparison.Ordinal);
        Assert.Null(asked.Token);
    }

    private static NewConversation Somebody => new()
    {
        ServiceUrl = "https://smba.trafficmanager.net/emea//",
        TenantId = "t",
        Member = new ChannelAccount { Id = "29:1a" },
    };
}
