using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Postgres;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LiaisonBot.Data.Tests.Postgres;

/// <summary>What several nodes over one database may rely on.</summary>
public sealed class PostgresStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 4, 15, 1, 0, 0, TimeSpan.Zero);
    private TestRecords records = null!;
    private LiaisonStore other = null!;

    private LiaisonStore Store => records.Store;

    public async Task InitializeAsync()
    {
        records = await TestRecords.NewAsync(Engine.Postgres);
        other = records.OpenAnother();
    }

    public async Task DisposeAsync()
    {
        await other.DisposeAsync();
        await records.DisposeAsync();
    }

    [Fact]
    public async Task Who_waits_for_a_conversation_sees_what_was_committed_before_its_turn_came()
    {
        var mine = await Store.ReadAloneAsync("chat", default);
        var waiting = other.ReadAloneAsync("chat", default);
        await using (var elsewhere = await other.ReadAloneAsync("another chat", default))
            Assert.Empty(await elsewhere.Set<Draft>().ToListAsync());
        Assert.False(waiting.IsCompleted);
        mine.Add(NewDraft(1));
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(mine, default));
        Assert.False(waiting.IsCompleted);

        await mine.DisposeAsync();

        await using var theirs = await waiting;
        Assert.Single(await theirs.Set<Draft>().ToListAsync());
    }

    [Fact]
    public async Task A_turn_that_was_given_up_frees_its_conversation()
    {
        await using (var failed = await Store.ReadAloneAsync("chat", default))
            await Assert.ThrowsAnyAsync<PostgresException>(() => failed.Database.ExecuteSqlRawAsync("SELECT 1/0"));

        await using var next = await other.ReadAloneAsync("chat", default);
        Assert.Empty(await next.Set<Draft>().ToListAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_frees_its_conversation_and_its_turn_commits_only_if_nobody_was_there()
    {
        await using var cut = await Store.ReadAloneAsync("chat", default);
        cut.Add(NewConversation());
        await KillSessionsAsync();

        await using (var next = await other.ReadAloneAsync("chat", default))
        {
            next.Add(NewConversation());
            Assert.Equal(CommitOutcome.Committed, await other.CommitAsync(next, default));
        }

        Assert.NotEqual(CommitOutcome.Committed, await Store.CommitAsync(cut, default));
        await using var db = Store.Read();
        Assert.Single(await db.Set<Conversation>().ToListAsync());
    }

    [Fact]
    public async Task While_an_import_writes_turns_wait()
    {
        await using var import = other.OpenAlone();
        await using var transaction = await import.Database.BeginTransactionAsync();
        await using var decided = Store.Read();
        decided.Add(NewDraft(1));
        var waiting = Store.CommitAsync(decided, default);
        Assert.Empty(await import.Set<Draft>().ToListAsync());
        Assert.False(waiting.IsCompleted);

        await transaction.CommitAsync();

        Assert.Equal(CommitOutcome.Committed, await waiting);
    }

    [Fact]
    public async Task Several_that_migrate_at_once_do_it_once()
    {
        await using var server = await PostgresServer.StartAsync();
        var connection = await server.NewDatabaseAsync();
        await using var first = new PostgresStore(connection);
        await using var second = new PostgresStore(connection);
        Assert.Contains("migrate", await first.MakeReadyAsync(default), StringComparison.Ordinal);

        await Task.WhenAll(first.MigrateAsync(default), second.MigrateAsync(default));

        Assert.Null(await second.MakeReadyAsync(default));
        await using var db = second.Read();
        Assert.Empty(await db.Set<Draft>().ToListAsync());
    }

    [Fact]
    public async Task A_server_that_does_not_sync_is_refused()
    {
        await using var server = await PostgresServer.StartAsync("fsync = off");
        await using var store = new PostgresStore(await server.NewDatabaseAsync());
        await store.MigrateAsync(default);

        Assert.Contains("fsync", await store.MakeReadyAsync(default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_is_on_the_disk_whatever_the_database_would_allow()
    {
        await using (var alone = Store.OpenAlone())
        {
            var name = alone.Database.GetDbConnection().Database;
#pragma warning disable EF1002 // The name is the test's own.
            await alone.Database.ExecuteSqlRawAsync($"ALTER DATABASE \"{name}\" SET synchronous_commit = off");
#pragma warning restore EF1002
        }

        await records.ReopenAsync();
        await using var db = Store.Read();
        Assert.Equal("on", await db.Database.SqlQueryRaw<string>("SELECT current_setting('synchronous_commit') AS \"Value\"").SingleAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=liaison.db")]
    [InlineData("Host=db.example.edu")]
    [InlineData("Host=db.example.edu;Database=liaison;Port=many")]
    public void A_connection_string_that_leads_nowhere_is_refused(string connection) =>
        Assert.ThrowsAny<ArgumentException>(() => new PostgresStore(connection));

    private async Task KillSessionsAsync()
    {
        await using var killer = new NpgsqlConnection($"{records.Connection};Pooling=false");
        await killer.OpenAsync();
        await using var kill = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", killer);
        await kill.ExecuteNonQueryAsync();
    }

    private static Draft NewDraft(long person) => new() { PersonId = person, Dialog = "test.1", Content = "{}", UpdatedAt = Now };

    private static Conversation NewConversation() => new() { ChannelId = "msteams", ExternalId = "chat", Reference = "{}" };
}
