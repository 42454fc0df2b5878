using LiaisonBot.Data.Outbox;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>In order within a conversation, at once, and whatever a restart left (architecture.md, Out).</summary>
public abstract class OutboxSenderTests(Engine engine)
{
    [Fact]
    public async Task What_a_restart_left_is_sent_in_order()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        foreach (var text in new[] { "一", "二", "三" })
            await outbox.PromiseAsync(text);

        await using var sending = await Sending.BeginAsync(outbox);

        Assert.Equal(["一", "二", "三"], [await outbox.Channel.NextAsync(), await outbox.Channel.NextAsync(), await outbox.Channel.NextAsync()]);
    }

    [Fact]
    public async Task A_ring_is_enough_and_no_time_has_to_pass()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        await using var sending = await Sending.BeginAsync(outbox);

        for (var turn = 0; turn < 3; turn++)
        {
            await outbox.PromiseAsync($"{turn}");
            outbox.Bell.Ring();
            Assert.Equal($"{turn}", await outbox.Channel.NextAsync());
        }
    }

    [Fact]
    public async Task A_message_that_must_wait_holds_back_those_after_it_and_no_other_conversation()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        await outbox.PromiseAsync("first");
        await outbox.PromiseAsync("second");
        var isBusy = true;
        outbox.Channel.Answer = handed => Task.FromResult<Delivery>(handed.Activity.Text == "first" && isBusy
            ? new Delivery.Throttled(TimeSpan.FromMinutes(5))
            : new Delivery.Delivered(null));
        await using var sending = await Sending.BeginAsync(outbox);
        Assert.Equal("first", await outbox.Channel.NextAsync());

        // Each of them shows that the sender has looked once more.
        foreach (var other in new[] { "of b", "of c", "of d" })
        {
            await outbox.PromiseAsync(other, other);
            outbox.Bell.Ring();
            Assert.Equal(other, await outbox.Channel.NextAsync());
        }

        isBusy = false;
        outbox.Clock.Advance(TimeSpan.FromMinutes(5));
        outbox.Bell.Ring();
        Assert.Equal(["first", "second"], [await outbox.Channel.NextAsync(), await outbox.Channel.NextAsync()]);
    }

    [Fact]
    public async Task What_failed_is_tried_again_at_its_time_though_nobody_rings()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        await outbox.PromiseAsync("first");
        outbox.Channel.Always(new Delivery.Transient(503, MayHaveArrived: true, null));
        await using var sending = await Sending.BeginAsync(outbox);
        Assert.Equal("first", await outbox.Channel.NextAsync());
        var tried = outbox.Clock.GetUtcNow();

        outbox.Channel.Always(new Delivery.Delivered(null));
        var again = outbox.Channel.NextAsync();
        while (!again.IsCompleted)
        {
            // As fast as the sender looks, and no further than it waits.
            if (outbox.Clock.HasTimerWithin(TimeSpan.FromSeconds(0.25)))
                outbox.Clock.Advance(TimeSpan.FromSeconds(0.05));
            await Task.Yield();
        }

        Assert.Equal("first", await again);
        Assert.InRange(outbox.Clock.GetUtcNow() - tried, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.3));
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_one_conversation_delays_no_other()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var silence = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        outbox.Channel.Answer = handed => handed.Activity.Text == "slow" ? silence.Task : Task.FromResult<Delivery>(new Delivery.Delivered(null));
        await outbox.PromiseAsync("slow");
        await outbox.PromiseAsync("after it");
        await using var sending = await Sending.BeginAsync(outbox);
        Assert.Equal("slow", await outbox.Channel.NextAsync());

        await outbox.PromiseAsync("quick", "other");
        outbox.Bell.Ring();
        Assert.Equal("quick", await outbox.Channel.NextAsync());

        silence.SetResult(new Delivery.Delivered(null));
        Assert.Equal("after it", await outbox.Channel.NextAsync());
    }

    [Fact]
    public async Task A_conversation_with_many_messages_keeps_no_other_waiting()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        for (var message = 0; message < 40; message++)
            await outbox.PromiseAsync($"{message}", "busy");
        await outbox.PromiseAsync("of another", "quiet");

        var claims = await outbox.Store.ClaimAsync(new OutboxLook(outbox.Clock.GetUtcNow(), [], 32), default);

        Assert.Equal(2, claims.Count);
        Assert.Equal(2, claims.Select(claim => claim.Conversation).Distinct().Count());
    }

    [Fact]
    public async Task What_cannot_be_written_down_for_a_bug_is_not_sent_again_for_an_hour_and_keeps_no_other_waiting()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("first");
        outbox.Store.HasBug = true;
        await using var sending = await Sending.BeginAsync(outbox);
        Assert.Equal("first", await outbox.Channel.NextAsync());
        while (outbox.Store.Bugs < 4)
        {
            outbox.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        outbox.Store.HasBug = false;
        await outbox.EndLeaseAsync(id);
        var closed = outbox.Clock.GetUtcNow();
        foreach (var other in new[] { "of b", "of c" })
        {
            await outbox.PromiseAsync(other, other);
            outbox.Bell.Ring();
            Assert.Equal(other, await outbox.Channel.NextAsync());
        }

        var again = outbox.Channel.NextAsync();
        while (!again.IsCompleted)
        {
            outbox.Clock.Advance(TimeSpan.FromSeconds(10));
            outbox.Bell.Ring();
            await Task.Yield();
        }

        Assert.Equal("first", await again);
        Assert.True(outbox.Clock.GetUtcNow() - closed >= TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_bug_in_a_look_does_not_end_it()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        await outbox.PromiseAsync("first");
        outbox.Store.BugsInLooks = 2;
        await using var sending = await Sending.BeginAsync(outbox);

        var first = outbox.Channel.NextAsync();
        while (!first.IsCompleted)
        {
            outbox.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("first", await first);
    }

    [Fact]
    public async Task A_full_disk_does_not_keep_it_from_stopping_however_many_messages_are_to_be_written_down()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        foreach (var one in new[] { "a", "b", "c" })
            await outbox.PromiseAsync(one, one);
        var answers = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        outbox.Channel.Answer = _ => answers.Task;
        var sending = await Sending.BeginAsync(outbox);
        for (var message = 0; message < 3; message++)
            await outbox.Channel.NextAsync();

        outbox.Store.TakesNothing = true;
        answers.SetResult(new Delivery.Delivered(null));

        await sending.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
    }

    [Fact]
    public async Task It_stops_after_what_it_had_begun_is_settled()
    {
        await using var outbox = await TestOutbox.OpenAsync(engine);
        var id = await outbox.PromiseAsync("begun");
        var answer = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        outbox.Channel.Answer = _ => answer.Task;
        var sending = await Sending.BeginAsync(outbox);
        await outbox.Channel.NextAsync();

        var stopped = sending.DisposeAsync();
        answer.SetResult(new Delivery.Delivered("given"));
        await stopped;

        Assert.Equal(OutboxState.Sent, (await outbox.FindAsync(id)).State);
    }
}

public sealed class OutboxSenderOnSqliteTests() : OutboxSenderTests(Engine.Sqlite);

public sealed class OutboxSenderOnPostgresTests() : OutboxSenderTests(Engine.Postgres);
