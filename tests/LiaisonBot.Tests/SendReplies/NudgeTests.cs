using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>A nudge comes at most once (architecture.md, Out): when nobody knows whether it arrived, it is not sent again.</summary>
public abstract class NudgeTests(Engine engine)
{
    public static TheoryData<string> Ambiguous => ["no answer", "gateway away", "a bug"];

    [Fact]
    public async Task It_is_written_down_as_on_its_way_before_the_channel_is_called()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("该联系了", OutboxClass.Nudge);
        OutboxState? seen = null;
        outbox.Channel.Answer = async _ =>
        {
            seen = (await outbox.FindAsync(id)).State;
            return new Delivery.Delivered("given");
        };

        Assert.Equal(1, await outbox.SendDueAsync());

        Assert.Equal(OutboxState.Sending, seen);
        var sent = await outbox.FindAsync(id);
        Assert.Equal((OutboxState.Sent, "", 1), (sent.State, sent.Activity, sent.Attempts));
    }

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public async Task When_nobody_knows_whether_it_arrived_it_ends_as_unknown(string answer)
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("该联系了", OutboxClass.Nudge);
        outbox.Channel.Answer = _ => Task.FromResult(Means(answer));

        await outbox.SendDueAsync();
        outbox.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await outbox.SendDueAsync());

        var end = await outbox.FindAsync(id);
        Assert.Equal((OutboxState.Unknown, ""), (end.State, end.Activity));
        Assert.Single(outbox.Channel.Log);
    }

    [Fact]
    public async Task What_certainly_did_not_arrive_is_tried_again()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("该联系了", OutboxClass.Nudge);
        foreach (var refusal in new Delivery[] { new Delivery.Throttled(TimeSpan.FromSeconds(5)), new Delivery.Transient(412, MayHaveArrived: false, null) })
        {
            outbox.Channel.Always(refusal);
            Assert.Equal(1, await outbox.SendDueAsync());
            Assert.Equal(OutboxState.Pending, (await outbox.FindAsync(id)).State);
            outbox.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        outbox.Channel.Always(new Delivery.Delivered("given"));
        Assert.Equal(1, await outbox.SendDueAsync());
        Assert.Equal(OutboxState.Sent, (await outbox.FindAsync(id)).State);
    }

    [Fact]
    public async Task What_a_process_left_on_its_way_is_unknown_to_the_next_and_never_sent_again()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("该联系了", OutboxClass.Nudge);
        Assert.Single(await outbox.Store.ClaimAsync(new OutboxLook(outbox.Clock.GetUtcNow(), [], 10), default));
        await outbox.EndLeaseAsync(id);

        await outbox.Post.Ledger.LoseAsync([], default);

        Assert.Equal(OutboxState.Unknown, (await outbox.FindAsync(id)).State);
        Assert.Equal(0, await outbox.SendDueAsync());
        Assert.Empty(outbox.Channel.Log);
    }

    [Fact]
    public async Task What_nobody_sends_any_more_is_unknown_without_a_restart()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        await using var sending = await Sending.BeginAsync(outbox);
        await SendAsync(outbox, "before");
        var id = await outbox.AbandonAsync("该联系了", "other");
        outbox.Clock.Advance(TimeSpan.FromSeconds(30));

        // The look that sends the second of them began after that time.
        await SendAsync(outbox, "first");
        await SendAsync(outbox, "second");

        Assert.Equal(OutboxState.Unknown, (await outbox.FindAsync(id)).State);
        Assert.DoesNotContain(outbox.Channel.Log, handed => handed.Activity.Text == "该联系了");
    }

    [Fact]
    public async Task What_has_expired_is_withdrawn_and_never_sent()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("该联系了", OutboxClass.Nudge, expires: outbox.Clock.GetUtcNow().AddHours(1));
        outbox.Clock.Advance(TimeSpan.FromHours(1));

        await using (var sending = await Sending.BeginAsync(outbox))
        {
            await outbox.PromiseAsync("after it", "other");
            outbox.Bell.Ring();
            Assert.Equal("after it", await outbox.Channel.NextAsync());
        }

        Assert.Equal(OutboxState.Withdrawn, (await outbox.FindAsync(id)).State);
        Assert.Single(outbox.Channel.Log);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_sent_and_what_is_on_its_way_cannot_be()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("该联系了", OutboxClass.Nudge);
        await using (var db = outbox.Store.Read())
        {
            Assert.True((await db.Set<OutboxMessage>().SingleAsync()).Withdraw(outbox.Clock.GetUtcNow()));
            Assert.Equal(CommitOutcome.Committed, await outbox.Store.CommitAsync(db, default));
        }

        Assert.Equal(0, await outbox.SendDueAsync());
        var withdrawn = await outbox.FindAsync(id);
        Assert.Equal((OutboxState.Withdrawn, ""), (withdrawn.State, withdrawn.Activity));
        Assert.False(withdrawn.Withdraw(outbox.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task An_answer_goes_before_the_nudges_that_wait()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        await outbox.PromiseAsync("nudge", OutboxClass.Nudge);
        await outbox.PromiseAsync("nudge of another", OutboxClass.Nudge, "other");
        await outbox.PromiseAsync("answer");

        while (await outbox.SendDueAsync() > 0)
        {
            // Until nothing is left.
        }

        Assert.Equal(["answer", "nudge of another", "nudge"], outbox.Channel.Log.Select(handed => handed.Activity.Text));
    }

    [Fact]
    public async Task While_one_message_of_a_conversation_waits_to_be_tried_again_nothing_else_is_sent_there()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        await outbox.PromiseAsync("nudge", OutboxClass.Nudge);
        outbox.Channel.Always(new Delivery.Throttled(TimeSpan.FromMinutes(1)));
        await outbox.SendDueAsync();
        await outbox.PromiseAsync("answer");

        Assert.Equal(0, await outbox.SendDueAsync());
        outbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await outbox.SendDueAsync());
    }

    private static async Task SendAsync(TestOutbox outbox, string text)
    {
        await outbox.PromiseAsync(text);
        outbox.Bell.Ring();
        Assert.Equal(text, await outbox.Channel.NextAsync());
    }

    private static Delivery Means(string answer) => answer switch
    {
        "no answer" => new Delivery.Ambiguous(),
        "gateway away" => new Delivery.Transient(503, MayHaveArrived: true, RetryAfter: null),
        _ => throw new InvalidOperationException("As a bug in the connector would."),
    };
}

public sealed class NudgesOnSqliteTests() : NudgeTests(Engine.Sqlite);

public sealed class NudgesOnPostgresTests() : NudgeTests(Engine.Postgres);
