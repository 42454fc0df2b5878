using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>Somebody who never wrote is written to in a chat that the channel opens (docs/outbox.md).</summary>
public abstract class ChatOpeningTests(Engine engine)
{
    public static TheoryData<string> Passing => ["throttled", "gateway away", "no answer"];

    [Fact]
    public async Task The_chat_is_asked_for_once_and_kept()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var asked = new List<NewConversation>();
        outbox.Channel.Opens = chat =>
        {
            asked.Add(chat);
            return new Delivery.Created("a:account", null, "https://smba.trafficmanager.net/apac/");
        };
        await outbox.PromiseAsync("第一条", OutboxClass.Nudge, TestOutbox.Unopened("account"));
        await outbox.SendDueAsync();

        var chat = Assert.Single(asked);
        Assert.Equal(("https://smba.trafficmanager.net/emea/", "tenant", "account"), (chat.ServiceUrl, chat.TenantId, chat.Member.Id));
        Assert.Null(chat.Activity);
        var id = await outbox.PromiseAsync("第二条", OutboxClass.Nudge, "a:account");
        await outbox.SendDueAsync();
        Assert.Single(asked);
        Assert.Equal(
            [("第一条", "a:account", "https://smba.trafficmanager.net/apac/"), ("第二条", "a:account", "https://smba.trafficmanager.net/apac/")],
            outbox.Channel.Log.Select(handed => (handed.Activity.Text!, handed.Where.Conversation.Id!, handed.Where.ServiceUrl)));
        Assert.Equal(OutboxState.Sent, (await outbox.FindAsync(id)).State);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_question_that_went_astray_showed_nobody_anything_so_it_is_asked_again(string trouble)
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var (opens, tries) = (outbox.Channel.Opens, 0);
        outbox.Channel.Opens = chat => ++tries == 1 ? Means(trouble) : opens(chat);
        var id = await outbox.PromiseAsync("该联系了", OutboxClass.Nudge, TestOutbox.Unopened("account"));

        await outbox.SendDueAsync();
        Assert.Equal(OutboxState.Pending, (await outbox.FindAsync(id)).State);
        outbox.Clock.Advance(TimeSpan.FromSeconds(5));
        await outbox.SendDueAsync();

        Assert.Equal(OutboxState.Sent, (await outbox.FindAsync(id)).State);
        Assert.Single(outbox.Channel.Log);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    public async Task A_person_whom_the_channel_does_not_let_us_write_to_is_out_of_reach(int status)
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        outbox.Channel.Opens = _ => status == 403 ? new Delivery.Unreachable(UnreachableKind.NotInRoster) : new Delivery.Refused(status, "BadArgument");
        var id = await outbox.PromiseAsync("该联系了", OutboxClass.Nudge, TestOutbox.Unopened("account"));

        await outbox.SendDueAsync();

        var end = await outbox.FindAsync(id);
        Assert.Equal(OutboxState.Dead, end.State);
        Assert.NotNull(end.Conversation.UnreachableSince);
        Assert.Empty(outbox.Channel.Log);
    }

    [Fact]
    public async Task Whoever_wrote_in_the_meantime_gets_it_there()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("该联系了", OutboxClass.Nudge, TestOutbox.Unopened("account"));
        await outbox.PromiseAsync("你好", OutboxClass.Answer, "a:account");

        await outbox.SendDueAsync();

        Assert.Equal(OutboxState.Sent, (await outbox.FindAsync(id)).State);
        Assert.All(outbox.Channel.Log, handed => Assert.Equal("a:account", handed.Where.Conversation.Id));
        await using var db = outbox.Store.Read();
        Assert.Single(await db.Set<Conversation>().Where(chat => chat.UnreachableSince == null).ToListAsync());
    }

    [Fact]
    public async Task While_the_records_take_nothing_nothing_is_said()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        outbox.Channel.Opens = chat =>
        {
            outbox.Store.TakesNothing = true;
            return new Delivery.Created("a:account", null, null);
        };
        var id = await outbox.PromiseAsync("该联系了", OutboxClass.Nudge, TestOutbox.Unopened("account"));

        var sending = outbox.SendDueAsync();
        await outbox.Store.Refusal;
        outbox.Store.TakesNothing = false;
        outbox.Clock.Advance(TimeSpan.FromSeconds(1));
        await sending;

        Assert.Equal(OutboxState.Pending, (await outbox.FindAsync(id)).State);
        Assert.Empty(outbox.Channel.Log);
    }

    private static Delivery Means(string trouble) => trouble switch
    {
        "throttled" => new Delivery.Throttled(TimeSpan.FromSeconds(5)),
        "gateway away" => new Delivery.Transient(502, MayHaveArrived: true, null),
        _ => new Delivery.Ambiguous(),
    };
}

public sealed class ChatOpeningOnSqliteTests() : ChatOpeningTests(Engine.Sqlite);

public sealed class ChatOpeningOnPostgresTests() : ChatOpeningTests(Engine.Postgres);
