using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Store;
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
    public async Task Readers_do_not_wait_for_the_writer_since_it_writes_ahead()
    {
        await AddAsync(NewDraft(1));
        await using var db = store.Read();
        await using var asked = db.Database.GetDbConnection().CreateCommand();
        asked.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", await asked.ExecuteScalarAsync());
    }

    /// <summary>As where root made it and the service is another user: SQLite says nothing of it until the first commit.</summary>
    [Fact]
    public async Task What_cannot_be_written_is_no_place_to_start()
    {
        await using var reader = new SqliteStore($"Data Source={Path.Combine(folder, "deep", "liaison.db")};Mode=ReadOnly");
        Assert.Contains("can be read but not written", await reader.MakeReadyAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.Contains("can be read but not written", (await reader.LookAsync(CancellationToken.None)).Obstacle, StringComparison.Ordinal);
        Assert.Null(await store.MakeReadyAsync(CancellationToken.None));
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

}
