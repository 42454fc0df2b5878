using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>Several nodes send from one outbox: each message is one node's, until it is sent or its lease is over.</summary>
public sealed class SharedOutboxTests : IAsyncLifetime
{
    private TestOutbox outbox = null!;
    private LiaisonStore other = null!;

    public async Task InitializeAsync()
    {
        outbox = await TestOutbox.OpenAsync(Engine.Postgres);
        other = outbox.OpenAnother();
    }

    public async Task DisposeAsync()
    {
        await other.DisposeAsync();
        await outbox.DisposeAsync();
    }

    [Fact]
    public async Task What_one_node_claimed_no_other_gets_nor_what_stands_behind_it()
    {
        await outbox.PromiseAsync("first");
        await outbox.PromiseAsync("second");
        await outbox.PromiseAsync("elsewhere", "other");

        Assert.Equal(2, (await ClaimAsync(outbox.Store)).Count);
        Assert.Empty(await ClaimAsync(other));
    }

    [Fact]
    public async Task Nodes_that_look_at_the_same_moment_share_the_work_and_nothing_is_taken_twice()
    {
        for (var conversation = 0; conversation < 30; conversation++)
            await outbox.PromiseAsync("x", $"{conversation}");

        var looks = await Task.WhenAll(Enumerable.Range(0, 6).Select(look => ClaimAsync(look % 2 == 0 ? outbox.Store : other, most: 10)));

        var taken = looks.SelectMany(claims => claims).Select(claim => claim.Message).ToList();
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.Equal(30, taken.Count + (await ClaimAsync(other)).Count);
    }

    [Fact]
    public async Task When_the_lease_of_a_node_that_hangs_is_over_another_sends_and_the_first_overwrites_nothing()
    {
        var id = await outbox.PromiseAsync("first");
        var answer = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        outbox.Channel.Answer = _ => answer.Task;
        var hanging = outbox.SendDueAsync();
        await outbox.Channel.NextAsync();

        await outbox.EndLeaseAsync(id);
        await SendAsAnotherNodeAsync(id);
        answer.SetResult(new Delivery.Throttled(null));
        await hanging;

        var message = await outbox.FindAsync(id);
        Assert.Equal((OutboxState.Sent, "theirs", 1), (message.State, message.SentActivityId, message.Attempts));
    }

    private async Task SendAsAnotherNodeAsync(long id)
    {
        var claim = Assert.Single(await ClaimAsync(other));
        Assert.Equal(id, claim.Message);
        await using var db = other.Read();
        var message = await db.Set<OutboxMessage>().SingleAsync();
        (message.State, message.SentActivityId, message.Attempts) = (OutboxState.Sent, "theirs", 1);
        Assert.Equal(CommitOutcome.Committed, await other.CommitAsync(db, default));
    }

    private Task<IReadOnlyList<OutboxClaim>> ClaimAsync(LiaisonStore node, int most = 32) =>
        node.ClaimAsync(new OutboxLook(outbox.Clock.GetUtcNow(), [], most), default);
}
