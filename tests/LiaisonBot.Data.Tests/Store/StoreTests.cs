using LiaisonBot.Data.Audit;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Store;

/// <summary>What every store promises: snapshots, one short commit, one winner.</summary>
public abstract class StoreTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 4, 15, 1, 0, 0, TimeSpan.Zero);

    private TestRecords records = null!;

    private LiaisonStore Store => records.Store;

    public async Task InitializeAsync() => records = await TestRecords.NewAsync(engine);

    public async Task DisposeAsync() => await records.DisposeAsync();

    [Fact]
    public async Task What_was_committed_is_read_and_what_was_not_is_not()
    {
        await using (var decided = Store.Read())
        {
            decided.Add(NewDraft(1));
            Assert.Equal(CommitOutcome.Committed, await CommitAsync(decided));
        }

        await using (var dropped = Store.Read())
            dropped.Add(NewDraft(2));

        await using var db = Store.Read();
        Assert.Equal([1], await db.Set<Draft>().Select(draft => draft.PersonId).ToListAsync());
    }

    [Fact]
    public async Task A_snapshot_stays_as_it_was_while_others_commit()
    {
        await using var before = Store.Read();
        Assert.Empty(await before.Set<Draft>().ToListAsync());
        await AddAsync(NewDraft(1));
        Assert.Empty(await before.Set<Draft>().ToListAsync());
        await using var after = Store.Read();
        Assert.Single(await after.Set<Draft>().ToListAsync());
    }

    [Fact]
    public async Task Of_two_that_change_the_same_row_the_later_meets_a_conflict_and_changes_nothing()
    {
        await AddAsync(NewDraft(1));
        await using var first = Store.Read();
        await using var second = Store.Read();
        (await first.Set<Draft>().SingleAsync()).Content = "first";
        (await second.Set<Draft>().SingleAsync()).Content = "second";
        second.Add(NewDraft(9));

        Assert.Equal(CommitOutcome.Committed, await CommitAsync(first));
        Assert.Equal(CommitOutcome.Conflict, await CommitAsync(second));

        await using var db = Store.Read();
        Assert.Equal("first", (await db.Set<Draft>().SingleAsync()).Content);
    }

    [Fact]
    public async Task Of_two_that_take_the_same_unique_key_the_later_meets_a_conflict()
    {
        await using var first = Store.Read();
        await using var second = Store.Read();
        first.Add(NewDraft(1));
        second.Add(NewDraft(1));
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(first));
        Assert.Equal(CommitOutcome.Conflict, await CommitAsync(second));
    }

    [Fact]
    public async Task Commits_that_share_one_sync_do_not_share_their_fate()
    {
        await AddAsync(NewDraft(1));
        var contexts = Enumerable.Range(0, 40).Select(_ => Store.Read()).ToList();
        var waiting = new List<Task<CommitOutcome>>();
        for (var number = 0; number < contexts.Count; number++)
        {
            contexts[number].Add(NewDraft(number % 2 == 0 ? 1 : 100 + number));
            waiting.Add(CommitAsync(contexts[number]));
        }

        var outcomes = await Task.WhenAll(waiting);
        foreach (var context in contexts)
            await context.DisposeAsync();
        Assert.Equal(20, outcomes.Count(outcome => outcome == CommitOutcome.Conflict));
        Assert.Equal(20, outcomes.Count(outcome => outcome == CommitOutcome.Committed));
        await using var db = Store.Read();
        Assert.Equal(21, await db.Set<Draft>().CountAsync());
    }

    [Fact]
    public async Task A_bug_in_one_commit_is_thrown_there_and_nowhere_else()
    {
        await using var wrong = Store.Read();
        await using var right = Store.Read();
        wrong.Add(new Unit { Code = "C", Name = null!, Kind = UnitKind.Committee });
        right.Add(NewDraft(1));
        var bug = CommitAsync(wrong);
        var fine = CommitAsync(right);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => bug);
        Assert.Equal(CommitOutcome.Committed, await fine);
    }

    [Fact]
    public async Task A_key_can_name_a_row_whose_id_the_same_commit_gives()
    {
        await using var decided = Store.Read();
        var draft = NewDraft(1);
        decided.Add(draft);
        decided.Add(NewKey("k1").AboutOnceSaved(() => $"draft:{draft.Id}"));
        decided.Add(new AuditEntry { At = Now, Action = "test" }.About(() => $"draft:{draft.Id}"));
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(decided));

        await using var db = Store.Read();
        var id = (await db.Set<Draft>().SingleAsync()).Id;
        Assert.Equal($"draft:{id}", (await db.Set<CardKey>().SingleAsync()).Subject);
        Assert.Equal($"draft:{id}", (await db.Set<AuditEntry>().SingleAsync()).Subject);
    }

    [Fact]
    public async Task A_key_is_spent_by_one_commit_only()
    {
        await AddAsync(NewKey("k1"));
        var contexts = new List<LiaisonDb>();
        foreach (var _ in Enumerable.Range(0, 8))
        {
            var context = Store.Read();
            (await context.Set<CardKey>().SingleAsync()).Spend(Now, "done");
            contexts.Add(context);
        }

        var outcomes = await Task.WhenAll(contexts.Select(CommitAsync));
        foreach (var context in contexts)
            await context.DisposeAsync();
        Assert.Single(outcomes, outcome => outcome == CommitOutcome.Committed);
    }

    [Fact]
    public async Task What_one_process_committed_the_next_one_finds()
    {
        await AddAsync(NewDraft(1));
        await records.ReopenAsync();
        await using var db = Store.Read();
        Assert.Single(await db.Set<Draft>().ToListAsync());
    }

    private Task<CommitOutcome> CommitAsync(LiaisonDb decided) => Store.CommitAsync(decided, CancellationToken.None);

    private async Task AddAsync(object row)
    {
        await using var db = Store.Read();
        db.Add(row);
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(db));
    }

    private static Draft NewDraft(long person) => new() { PersonId = person, Dialog = "test.1", Content = "{}", UpdatedAt = Now };

    private static CardKey NewKey(string key) =>
        new() { Key = key, PersonId = 1, Kind = "test.1", IssuedAt = Now, ExpiresAt = Now.AddDays(1) };
}

public sealed class SqliteStoreKeepsPromisesTests() : StoreTests(Engine.Sqlite);

public sealed class PostgresStoreKeepsPromisesTests() : StoreTests(Engine.Postgres);
