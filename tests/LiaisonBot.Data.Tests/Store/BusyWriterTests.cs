using LiaisonBot.Data.Meta;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Store;

/// <summary>On SQLite another process writes for a while: it is waited for, but not for ever, and nothing is promised meanwhile.</summary>
public sealed class BusyWriterTests : IAsyncLifetime
{
    private const int Rounds = 20;
    private TestRecords records = null!;
    private SqliteConnection other = null!;

    public async Task InitializeAsync()
    {
        records = await TestRecords.NewAsync(Engine.Sqlite);
        other = new SqliteConnection(records.Connection);
        await other.OpenAsync();
    }

    public async Task DisposeAsync()
    {
        await other.DisposeAsync();
        await records.DisposeAsync();
    }

    [Fact]
    public async Task A_writer_elsewhere_is_waited_for()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await SayAsync("BEGIN IMMEDIATE");
            var commit = AddAsync($"waited {round}");
            await SayAsync($"INSERT INTO Meta (Name, Text) VALUES ('other {round}', '')");
            Assert.False(commit.IsCompleted);
            await SayAsync("COMMIT");
            Assert.Equal(CommitOutcome.Committed, await commit);
        }

        await using var db = records.Store.Read();
        Assert.Equal(2 * Rounds, await db.Meta.CountAsync());
    }

    [Fact]
    public async Task A_writer_that_does_not_end_is_given_up_and_the_next_commit_holds()
    {
        await SayAsync("BEGIN IMMEDIATE");
        Assert.Equal(CommitOutcome.Unavailable, await AddAsync("given up"));
        await SayAsync("ROLLBACK");

        Assert.Equal(CommitOutcome.Committed, await AddAsync("next"));
        await using var db = records.Store.Read();
        Assert.Equal("next", (await db.Meta.SingleAsync()).Name);
    }

    private async Task<CommitOutcome> AddAsync(string name)
    {
        await using var db = records.Store.Read();
        db.Add(new MetaEntry { Name = name, Text = "" });
        return await records.Store.CommitAsync(db, CancellationToken.None);
    }

    private async Task SayAsync(string sql)
    {
        await using var command = other.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
