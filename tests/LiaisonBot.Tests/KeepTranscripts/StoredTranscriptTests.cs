using LiaisonBot.KeepTranscripts;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Testing;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Tests.SendReplies;

namespace LiaisonBot.Tests.KeepTranscripts;

/// <summary>What the page reads back after a reload or a restart: everything, in order, once.</summary>
public abstract class StoredTranscriptTests(Engine engine) : IAsyncLifetime
{
    private const string Here = "conversation";

    private readonly SteppedClock clock = new(new DateTimeOffset(2026, 4, 20, 1, 0, 0, TimeSpan.Zero));
    private TestRecords records = null!;

    public async Task InitializeAsync() => records = await TestRecords.NewAsync(engine);

    public async Task DisposeAsync() => await records.DisposeAsync();

    [Fact]
    public async Task A_conversation_belongs_to_whom_it_was_opened_for_and_opening_it_again_changes_nothing()
    {
        var transcript = await OpenedAsync();
        await transcript.OpenAsync(Here, "dl_other", default);

        Assert.Equal("dl_1", await transcript.FindUserAsync(Here, default));
        Assert.Null(await transcript.FindUserAsync("elsewhere", default));
        Assert.Null(await transcript.AppendAsync("elsewhere", Saying("a"), default));
    }

    [Fact]
    public async Task An_activity_is_kept_once_however_often_and_however_fast_it_comes()
    {
        var transcript = await OpenedAsync();

        var places = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => transcript.AppendAsync(Here, Saying("a"), default)));
        var again = await transcript.AppendAsync(Here, Saying("a"), default);

        Assert.Equal(again, Assert.Single(places.Distinct()));
        Assert.Single(await transcript.ReadAfterAsync(Here, 0, 100, default));
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_activity()
    {
        var transcript = await OpenedAsync();
        await transcript.OpenAsync("other", "dl_2", default);

        var first = await transcript.AppendAsync(Here, Saying("a"), default);
        var second = await transcript.AppendAsync("other", Saying("a"), default);

        Assert.NotEqual(first, second);
        Assert.Single(await transcript.ReadAfterAsync(Here, 0, 100, default));
    }

    [Fact]
    public async Task It_is_read_in_order_after_a_place_and_at_most_so_many()
    {
        var transcript = await OpenedAsync();
        Assert.Equal(0, await transcript.LastPlaceAsync(Here, default));
        foreach (var id in new[] { "a", "b", "c", "d" })
            await transcript.AppendAsync(Here, Saying(id), default);

        var firstTwo = await transcript.ReadAfterAsync(Here, 0, 2, default);
        var rest = await transcript.ReadAfterAsync(Here, firstTwo[^1].Place, 100, default);

        Assert.Equal(["a", "b", "c", "d"], firstTwo.Concat(rest).Select(entry => entry.Activity.Id!));
        Assert.Equal(rest[^1].Place, await transcript.LastPlaceAsync(Here, default));
    }

    [Fact]
    public async Task After_a_restart_it_is_as_it_was_and_goes_on()
    {
        var before = await (await OpenedAsync()).AppendAsync(Here, Saying("a"), default);
        await records.ReopenAsync();
        var transcript = new StoredTranscript(records.Store, clock);

        Assert.Equal("dl_1", await transcript.FindUserAsync(Here, default));
        Assert.Equal(before, await transcript.AppendAsync(Here, Saying("a"), default));
        Assert.True(await transcript.AppendAsync(Here, Saying("b"), default) > before);
        Assert.Equal(["a", "b"], (await transcript.ReadAfterAsync(Here, 0, 100, default)).Select(entry => entry.Activity.Text!));
    }

    [Fact]
    public async Task When_it_cannot_be_written_nobody_is_told_that_it_was()
    {
        await OpenedAsync();
        var full = new StoredTranscript(new FailingStore(records.Store) { TakesNothing = true }, clock);

        await Assert.ThrowsAsync<TranscriptUnavailableException>(() => full.AppendAsync(Here, Saying("a"), default));
        await Assert.ThrowsAsync<TranscriptUnavailableException>(() => full.OpenAsync("new", "dl_1", default));
    }

    private static Activity Saying(string id) => new() { Type = ActivityTypes.Message, Id = id, Text = id };

    private async Task<StoredTranscript> OpenedAsync()
    {
        var transcript = new StoredTranscript(records.Store, clock);
        await transcript.OpenAsync(Here, "dl_1", default);
        return transcript;
    }
}

public sealed class StoredTranscriptOnSqliteTests() : StoredTranscriptTests(Engine.Sqlite);

public sealed class StoredTranscriptOnPostgresTests() : StoredTranscriptTests(Engine.Postgres);
