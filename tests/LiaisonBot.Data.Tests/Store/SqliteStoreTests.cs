using LiaisonBot.Data.Audit;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Units;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Store;

public sealed class SqliteStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 4, 15, 1, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("store").FullName;
    private SqliteStore store = null!;

    public async Task InitializeAsync()
    {
        store = new SqliteStore($"Data Source={Path.Combine(folder, "deep", "liaison.db")}");
        await store.MigrateAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_was_committed_is_read_and_what_was_not_is_not()
    {
        await using (var decided = store.Read())
        {
            decided.Add(NewDraft(1));
            Assert.Equal(CommitOutcome.Committed, await CommitAsync(decided));
        }

        await using (var dropped = store.Read())
            dropped.Add(NewDraft(2));

        await using var db = store.Read();
        Assert.Equal([1], await db.Set<Draft>().Select(draft => draft.PersonId).ToListAsync());
    }

    [Fact]
    public async Task A_snapshot_stays_as_it_was_while_others_commit()
    {
        await using var before = store.Read();
        Assert.Empty(await before.Set<Draft>().ToListAsync());
        await AddAsync(NewDraft(1));
        Assert.Empty(await before.Set<Draft>().ToListAsync());
        await using var after = store.Read();
        Assert.Single(await after.Set<Draft>().ToListAsync());
    }

    [Fact]
    public async Task Of_two_that_change_the_same_row_the_later_meets_a_conflict_and_changes_nothing()
    {
        await AddAsync(NewDraft(1));
        await using var first = store.Read();
        await using var second = store.Read();
        (await first.Set<Draft>().SingleAsync()).Content = "first";
        (await second.Set<Draft>().SingleAsync()).Content = "second";
        second.Add(NewDraft(9));

        Assert.Equal(CommitOutcome.Committed, await CommitAsync(first));
        Assert.Equal(CommitOutcome.Conflict, await CommitAsync(second));

        await using var db = store.Read();
        Assert.Equal("first", (await db.Set<Draft>().SingleAsync()).Content);
    }

    [Fact]
    public async Task Of_two_that_take_the_same_unique_key_the_later_meets_a_conflict()
    {
        await using var first = store.Read();
        await using var second = store.Read();
        first.Add(NewDraft(1));
        second.Add(NewDraft(1));
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(first));
        Assert.Equal(CommitOutcome.Conflict, await CommitAsync(second));
    }

    [Fact]
    public async Task Commits_that_share_one_sync_do_not_share_their_fate()
    {
        await AddAsync(NewDraft(1));
        var contexts = Enumerable.Range(0, 40).Select(_ => store.Read()).ToList();
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
        await using var db = store.Read();
        Assert.Equal(21, await db.Set<Draft>().CountAsync());
    }

    [Fact]
    public async Task A_bug_in_one_commit_is_thrown_there_and_nowhere_else()
    {
        await using var wrong = store.Read();
        await using var right = store.Read();
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
        await using var decided = store.Read();
        var draft = NewDraft(1);
        decided.Add(draft);
        decided.Add(NewKey("k1").AboutOnceSaved(() => $"draft:{draft.Id}"));
        decided.Add(new AuditEntry { At = Now, Action = "test" }.About(() => $"draft:{draft.Id}"));
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(decided));

        await using var db = store.Read();
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
            var context = store.Read();
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
        await store.DisposeAsync();
        store = new SqliteStore($"Data Source={Path.Combine(folder, "deep", "liaison.db")}");
        await using var db = store.Read();
        Assert.Single(await db.Set<Draft>().ToListAsync());
    }

    [Fact]
    public async Task Readers_do_not_wait_for_the_writer_since_it_writes_ahead()
    {
        await AddAsync(NewDraft(1));
        await using var db = store.Read();
        await using var asked = db.Database.GetDbConnection().CreateCommand();
        asked.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", await asked.ExecuteScalarAsync());
    }

    [Fact]
    public async Task While_another_process_holds_the_file_for_long_nothing_is_promised()
    {
        await using var other = new SqliteConnection($"Data Source={Path.Combine(folder, "deep", "liaison.db")};Pooling=False");
        await other.OpenAsync();
        await using (var hold = other.BeginTransaction(deferred: false))
        {
            await using var decided = store.Read();
            decided.Add(NewDraft(1));
            var waiting = CommitAsync(decided);
            Assert.False(waiting.IsCompleted);
            await hold.RollbackAsync();
            Assert.Equal(CommitOutcome.Committed, await waiting);
        }
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory")]
    [InlineData("")]
    public void A_database_in_memory_is_refused(string connection) =>
        Assert.Throws<ArgumentException>(() => new SqliteStore(connection));

    private Task<CommitOutcome> CommitAsync(LiaisonDb decided) => store.CommitAsync(decided, CancellationToken.None);

    private async Task AddAsync(object row)
    {
        await using var db = store.Read();
        db.Add(row);
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(db));
    }

    private static Draft NewDraft(long person) => new() { PersonId = person, Dialog = "test.1", Content = "{}", UpdatedAt = Now };

    private static CardKey NewKey(string key) =>
        new() { Key = key, PersonId = 1, Kind = "test.1", IssuedAt = Now, ExpiresAt = Now.AddDays(1) };
}
