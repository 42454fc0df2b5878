using System.Collections.Concurrent;
using System.Data.Common;
using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Postgres;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LiaisonBot.Data.Tests.Postgres;

/// <summary>The server goes away and comes back: whatever was promised is there, nothing is promised meanwhile, and it does not take long.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private const int Clients = 8;
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(30);
    private PostgresServer server = null!;
    private PostgresStore store = null!;
    private string connection = "";

    public async Task InitializeAsync()
    {
        server = await PostgresServer.StartAsync();
        connection = await server.NewDatabaseAsync();
        store = new PostgresStore(connection);
        await store.MigrateAsync(default);
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whatever_was_promised_under_load_outlives_the_server(bool crash)
    {
        using var enough = new CancellationTokenSource();
        var promised = new ConcurrentBag<long>();
        var writing = Enumerable.Range(0, Clients).Select(client => Task.Run(() => WriteAsync(client, promised, enough.Token))).ToList();

        for (var round = 0; round < 3; round++)
        {
            await UntilAsync(() => promised.Count > round * 40);
            await (crash ? server.CrashAsync() : server.StopAsync());
            await AssertAwayAtOnceAsync();
            var kept = promised.Count;
            await server.StartAgainAsync();
            await UntilAsync(() => promised.Count > kept + Clients);
        }

        await enough.CancelAsync();
        await Task.WhenAll(writing);
        await using var db = store.Read();
        var found = await db.Set<Draft>().Select(draft => draft.PersonId).ToListAsync();
        Assert.Empty(promised.Except(found));
    }

    [Fact]
    public async Task A_start_waits_for_a_server_that_is_coming_back()
    {
        await server.StopAsync();
        await using var starting = new PostgresStore(connection);
        var ready = starting.MakeReadyAsync(default);

        await server.StartAgainAsync();

        Assert.Null(await ready);
    }

    [Fact]
    public async Task A_server_that_takes_no_writes_gets_no_promise_out_of_us()
    {
        await ExecuteAsync($"ALTER DATABASE \"{new NpgsqlConnectionStringBuilder(connection).Database}\" SET default_transaction_read_only = on");
        await using var fresh = new PostgresStore(connection);
        await using var decided = fresh.Read();
        decided.Add(NewDraft(1));

        Assert.Equal(CommitOutcome.Unavailable, await fresh.CommitAsync(decided, default));
    }

    [Fact]
    public void Every_way_of_being_full_or_busy_is_unavailable_and_nothing_else_is()
    {
        Assert.Equal(CommitOutcome.Unavailable, Outcome("53100"));
        Assert.Equal(CommitOutcome.Unavailable, Outcome("53300"));
        Assert.Equal(CommitOutcome.Unavailable, Outcome("57P01"));
        Assert.Equal(CommitOutcome.Unavailable, Outcome("58030"));
        Assert.Equal(CommitOutcome.Unavailable, Outcome("55P03"));
        Assert.Equal(CommitOutcome.Unavailable, Outcome("25P03"));
        Assert.Equal(CommitOutcome.Conflict, Outcome("23505"));
        Assert.Equal(CommitOutcome.Conflict, Outcome("40P01"));
        Assert.Null(Outcome("42P01"));

        static CommitOutcome? Outcome(string code) =>
            PostgresFailure.OutcomeOf(new DbUpdateException("", new PostgresException("", "ERROR", "ERROR", code)));
    }

    private async Task WriteAsync(int client, ConcurrentBag<long> promised, CancellationToken enough)
    {
        for (var number = client; !enough.IsCancellationRequested; number += Clients)
        {
            try
            {
                await using var db = await store.ReadAloneAsync($"{client}", CancellationToken.None);
                db.Add(NewDraft(number));
                if (await store.CommitAsync(db, CancellationToken.None) == CommitOutcome.Committed)
                    promised.Add(number);
            }
            catch (DbException)
            {
                // Away: not promised.
            }
        }
    }

    private async Task AssertAwayAtOnceAsync()
    {
        var begun = TimeProvider.System.GetTimestamp();
        await Assert.ThrowsAnyAsync<DbException>(() => store.ReadAloneAsync("chat", default));
        Assert.ThrowsAny<DbException>(() => store.Read());
        Assert.True(TimeProvider.System.GetElapsedTime(begun) < 2 * AtOnce);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < BackWithin, "It does not come back.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var admin = new NpgsqlConnection($"{connection};Pooling=false");
        await admin.OpenAsync();
#pragma warning disable CA2100 // The test's own words.
        await using var command = new NpgsqlCommand(sql, admin);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static Draft NewDraft(long person) =>
        new() { PersonId = person, Dialog = "test.1", Content = "{}", UpdatedAt = DateTimeOffset.UnixEpoch };
}
