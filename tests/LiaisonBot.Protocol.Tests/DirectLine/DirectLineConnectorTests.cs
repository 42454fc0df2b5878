using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Tests.DirectLine;

public sealed class DirectLineConnectorTests
{
    [Fact]
    public async Task What_the_outbox_sends_twice_is_shown_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        await host.BotSaysAsync(conversation, "已保存", outboxId: "17");
        await host.BotSaysAsync(conversation, "已保存", outboxId: "17");
        await host.BotSaysAsync(conversation, "已保存", outboxId: "18");
        Assert.Equal(2, (await host.PollAsync(conversation))["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_another_node_added_is_shown_when_this_one_hears_of_it()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        using var listening = await host.ListenAsync(conversation);
        await host.Transcript.AppendAsync(conversation.Id, new Activity { Type = ActivityTypes.Message, Id = "x", Text = "已保存" }, default);

        host.Connector.HasGrown(conversation.Id);

        Assert.Equal(["已保存"], await listening.NextTextsAsync(1));
    }

    [Fact]
    public async Task A_reply_is_from_the_bot_and_names_what_it_answers()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var asked = (await DirectLineHost.BodyAsync(await host.SayAsync(conversation, "帮助")))["id"]!.GetValue<string>();
        var delivery = await host.Connector.ReplyAsync(
            conversation.Reference with { ActivityId = asked },
            new Activity { Type = ActivityTypes.Message, Id = "1", Text = "我能做这些", ServiceUrl = "x" },
            default);
        var reply = (await host.PollAsync(conversation))["activities"]!.AsArray()[^1]!.AsObject();
        Assert.Equal(new Delivery.Delivered(reply["id"]!.GetValue<string>()), delivery);
        Assert.Equal(asked, reply["replyToId"]!.GetValue<string>());
        Assert.Equal("bot", reply["from"]!["role"]!.GetValue<string>());
        Assert.Equal(2, reply["channelData"]!["webchat:sequence-id"]!.GetValue<int>());
        Assert.False(reply.ContainsKey("serviceUrl"));
    }

    [Fact]
    public async Task What_the_bot_begins_itself_answers_nothing_and_keeps_its_channel_data()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var data = System.Text.Json.JsonSerializer.SerializeToElement(new JsonObject { ["note"] = "n" });
        await host.Connector.SendAsync(
            conversation.Reference with { ActivityId = "earlier" }, new Activity { Type = ActivityTypes.Message, ChannelData = data }, default);
        var said = Assert.Single((await host.PollAsync(conversation))["activities"]!.AsArray())!.AsObject();
        Assert.False(said.ContainsKey("replyToId"));
        Assert.Equal("n", said["channelData"]!["note"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_said_to_be_so()
    {
        await using var host = await DirectLineHost.StartAsync();
        var gone = new OpenConversation("gone", "", "", "dl_zhao");
        var delivery = await host.Connector.SendAsync(gone.Reference, new Activity { Type = ActivityTypes.Message }, default);
        Assert.Equal(new Delivery.Unreachable(UnreachableKind.ConversationNotFound), delivery);
    }

    [Theory]
    [InlineData(DirectLineChannel.ServiceUrl, true)]
    [InlineData("https://webchat.botframework.com/", false)]
    public void Only_our_own_conversations_are_served(string serviceUrl, bool served) => Assert.Equal(
        served,
        DirectLineChannel.Serves(new() { Conversation = new() { Id = "c" }, ChannelId = ChannelIds.WebChat, ServiceUrl = serviceUrl }));
}
