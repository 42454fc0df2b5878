using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.WebChat;
using Moq;

namespace LiaisonBot.Tests.WebChat;

public sealed class ChannelConnectorTests
{
    private static readonly Activity Hello = new() { Type = ActivityTypes.Message, Text = "您好" };

    private readonly Mock<IConnector> own = new(MockBehavior.Strict);
    private readonly Mock<IConnector> remote = new(MockBehavior.Strict);

    [Theory]
    [InlineData(DirectLineChannel.ServiceUrl, true)]
    [InlineData("https://smba.trafficmanager.net/cn/", false)]
    [InlineData("http://localhost:56150/", false)]
    public async Task Each_conversation_is_served_by_its_own_channel(string serviceUrl, bool isOurs)
    {
        var where = Where(serviceUrl);
        var serving = isOurs ? own : remote;
        serving.Setup(connector => connector.SendAsync(where, Hello, default)).ReturnsAsync(new Delivery.Delivered("sent"));
        serving.Setup(connector => connector.ReplyAsync(where, Hello, default)).ReturnsAsync(new Delivery.Delivered("replied"));
        serving.Setup(connector => connector.UpdateAsync(where, "a1", Hello, default)).ReturnsAsync(new Delivery.Delivered("updated"));
        var both = new ChannelConnector(own.Object, remote.Object);

        Assert.Equal(new Delivery.Delivered("sent"), await both.SendAsync(where, Hello, default));
        Assert.Equal(new Delivery.Delivered("replied"), await both.ReplyAsync(where, Hello, default));
        Assert.Equal(new Delivery.Delivered("updated"), await both.UpdateAsync(where, "a1", Hello, default));
    }

    [Fact]
    public async Task A_new_personal_conversation_is_the_other_channels_to_make()
    {
        var wanted = new NewConversation
        {
            ServiceUrl = "https://smba.trafficmanager.net/cn/",
            TenantId = "0a4f3d5c-6f0e-4f5e-8d1b-2f6f7d9c1e22",
            Member = new ChannelAccount { Id = "29:1" },
        };
        remote.Setup(connector => connector.CreateConversationAsync(wanted, default))
            .ReturnsAsync(new Delivery.Created("c1", null, null));

        var made = await new ChannelConnector(own.Object, remote.Object).CreateConversationAsync(wanted, default);

        Assert.Equal(new Delivery.Created("c1", null, null), made);
    }

    private static ConversationReference Where(string serviceUrl) => new()
    {
        Conversation = new ConversationAccount { Id = "c1" },
        ChannelId = "webchat",
        ServiceUrl = serviceUrl,
    };
}
