using LiaisonBot.Data.Outbox;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>What each answer of a channel means for a promised message (architecture.md, Out).</summary>
public abstract class OutboxPostTests(Engine engine)
{
    public static TheoryData<string, double> Retried => new()
    {
        { "throttled", 1 },
        { "throttled for 40 s", 40 },
        { "throttled for 3 h", 3600 },
        { "gateway away", 0.25 },
        { "gateway away for 7 s", 7 },
        { "no connection", 1 },
        { "no answer", 0.25 },
        { "a bug", 0.25 },
    };

    public static TheoryData<string, string> Hopeless => new()
    {
        { "too big", "too big" },
        { "refused", "BadSyntax" },
        { "blocked", "BlockedByUser" },
    };

    [Fact]
    public async Task What_was_delivered_is_settled_and_its_text_is_not_kept()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("你好");

        Assert.Equal(1, await outbox.SendDueAsync());
        Assert.Equal(0, await outbox.SendDueAsync());

        var message = await outbox.FindAsync(id);
        Assert.Equal((OutboxState.Sent, "given", "", 1), (message.State, message.SentActivityId, message.Activity, message.Attempts));
        Assert.Equal(outbox.Clock.GetUtcNow(), message.EndedAt);
        Assert.Equal("你好", Assert.Single(outbox.Channel.Log).Activity.Text);
    }

    [Theory]
    [MemberData(nameof(Retried))]
    public async Task What_may_go_better_later_waits_as_long_as_the_channel_asks(string answer, double seconds)
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("你好");
        outbox.Channel.Answer = _ => Task.FromResult(Means(answer));

        Assert.Equal(1, await outbox.SendDueAsync());

        var message = await outbox.FindAsync(id);
        Assert.Equal((OutboxState.Pending, 1), (message.State, message.Attempts));
        Assert.Equal(outbox.Clock.GetUtcNow().AddSeconds(seconds), message.DueAt);
        Assert.NotEmpty(message.Activity);
    }

    [Theory]
    [MemberData(nameof(Hopeless))]
    public async Task What_can_never_arrive_is_given_up_at_once_and_the_next_may_follow(string answer, string reason)
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("你好");
        outbox.Channel.Always(Means(answer));

        Assert.Equal(1, await outbox.SendDueAsync());

        var message = await outbox.FindAsync(id);
        Assert.Equal((OutboxState.Dead, reason), (message.State, message.LastError));
        Assert.Equal(answer == "blocked" ? outbox.Clock.GetUtcNow() : null, message.Conversation.UnreachableSince);
    }

    [Fact]
    public async Task Waits_grow_and_the_eighth_attempt_is_the_last()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("你好");
        outbox.Channel.Always(new Delivery.Ambiguous());
        var waits = new List<double>();

        for (var attempt = 1; attempt < 8; attempt++)
        {
            await outbox.SendDueAsync();
            waits.Add(((await outbox.FindAsync(id)).DueAt - outbox.Clock.GetUtcNow()).TotalSeconds);
            outbox.Clock.Advance(TimeSpan.FromSeconds(waits[^1]));
        }

        Assert.Equal(1, await outbox.SendDueAsync());
        Assert.Equal([0.25, 2, 4, 8, 16, 32, 64], waits);
        Assert.Equal(OutboxState.Dead, (await outbox.FindAsync(id)).State);
    }

    [Fact]
    public async Task Having_been_told_to_go_slower_makes_no_wait_after_a_failure_longer()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("你好");
        var waits = new List<double>();
        foreach (var answer in new[] { "throttled", "throttled", "throttled", "gateway away", "throttled", "gateway away", "gateway away" })
        {
            outbox.Channel.Always(Means(answer));
            await outbox.SendDueAsync();
            waits.Add(((await outbox.FindAsync(id)).DueAt - outbox.Clock.GetUtcNow()).TotalSeconds);
            outbox.Clock.Advance(TimeSpan.FromSeconds(waits[^1]));
        }

        Assert.Equal([1, 2, 4, 0.25, 8, 2, 4], waits);
    }

    [Theory]
    [InlineData("gateway away", true)]
    [InlineData("no answer", true)]
    [InlineData("throttled", false)]
    [InlineData("gateway away for 7 s", false)]
    [InlineData("no connection", false)]
    public async Task What_fails_twice_by_itself_holds_up_those_behind_it_no_longer_and_what_the_conversation_waits_for_does(string answer, bool passes)
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var poison = await outbox.PromiseAsync("poison");
        await outbox.PromiseAsync("behind it");
        outbox.Channel.Answer = handed => Task.FromResult(handed.Activity.Text == "poison" ? Means(answer) : new Delivery.Delivered(null));
        for (var attempt = 0; attempt < 2; attempt++)
        {
            Assert.Equal(1, await outbox.SendDueAsync());
            Assert.Equal(passes && attempt == 1 ? 1 : 0, await outbox.SendDueAsync());
            outbox.Clock.Advance((await outbox.FindAsync(poison)).DueAt - outbox.Clock.GetUtcNow());
        }

        Assert.Equal(passes ? ["poison", "poison", "behind it"] : ["poison", "poison"], outbox.Channel.Log.Select(handed => handed.Activity.Text));

        // Due again, it is not before those that came since.
        await outbox.PromiseAsync("came since");
        Assert.Equal(1, await outbox.SendDueAsync());
        Assert.Equal(passes ? "came since" : "poison", outbox.Channel.Log[^1].Activity.Text);
    }

    [Fact]
    public async Task After_a_day_an_answer_is_of_no_use_any_more()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("你好");
        outbox.Channel.Always(new Delivery.Throttled(null));
        outbox.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        Assert.Equal(1, await outbox.SendDueAsync());

        Assert.Equal(OutboxState.Dead, (await outbox.FindAsync(id)).State);
    }

    [Fact]
    public async Task When_the_message_to_replace_is_gone_it_is_sent_as_a_new_one()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("已保存", replaces: "card-1");
        outbox.Channel.Answer = handed => Task.FromResult<Delivery>(handed.Replaces is null
            ? new Delivery.Delivered("card-2")
            : new Delivery.Unreachable(UnreachableKind.ActivityNotFound));

        Assert.Equal(1, await outbox.SendDueAsync());
        Assert.True((await outbox.FindAsync(id)).DueAt <= outbox.Clock.GetUtcNow());
        Assert.Equal(1, await outbox.SendDueAsync());

        Assert.Equal(["card-1", null], outbox.Channel.Log.Select(handed => handed.Replaces));
        Assert.Equal("card-2", (await outbox.FindAsync(id)).SentActivityId);
        Assert.Null((await outbox.FindAsync(id)).Conversation.UnreachableSince);
    }

    [Fact]
    public async Task While_the_disk_is_full_nothing_is_said_twice()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("你好");

        outbox.Store.TakesNothing = true;
        var sending = outbox.SendDueAsync();
        await outbox.Store.Refusal.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        outbox.Store.TakesNothing = false;
        while (!sending.IsCompleted)
        {
            outbox.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await sending;

        Assert.Single(outbox.Channel.Log);
        Assert.Equal(OutboxState.Sent, (await outbox.FindAsync(id)).State);
    }

    private static Delivery Means(string answer) => answer switch
    {
        "throttled" => new Delivery.Throttled(null),
        "throttled for 40 s" => new Delivery.Throttled(TimeSpan.FromSeconds(40)),
        "throttled for 3 h" => new Delivery.Throttled(TimeSpan.FromHours(3)),
        "gateway away" => new Delivery.Transient(503, MayHaveArrived: true, RetryAfter: null),
        "gateway away for 7 s" => new Delivery.Transient(412, MayHaveArrived: false, TimeSpan.FromSeconds(7)),
        "no connection" => new Delivery.Transient(null, MayHaveArrived: false, RetryAfter: null),
        "no answer" => new Delivery.Ambiguous(),
        "too big" => new Delivery.TooBig(),
        "refused" => new Delivery.Refused(400, "BadSyntax"),
        "blocked" => new Delivery.Unreachable(UnreachableKind.BlockedByUser),
        _ => throw new InvalidOperationException("As a bug in the connector would."),
    };
}

public sealed class OutboxPostOnSqliteTests() : OutboxPostTests(Engine.Sqlite);

public sealed class OutboxPostOnPostgresTests() : OutboxPostTests(Engine.Postgres);
