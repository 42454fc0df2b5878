using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Store;

public sealed class ReadConnectionTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 4, 15, 1, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("reads").FullName;
    private SqliteStore store = null!;

    public async Task InitializeAsync()
    {
        store = new SqliteStore($"Data Source={Path.Combine(folder, "liaison.db")}");
        await store.MigrateAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task One_reader_after_the_other_has_the_same_connection()
    {
        var first = await ConnectionAsync();
        Assert.Same(first, await ConnectionAsync());
    }

    [Fact]
    public async Task A_reader_has_room_for_the_pages_of_a_large_question()
    {
        await using var db = store.Read();
        Assert.Equal([-16384], await db.Database.SqlQueryRaw<int>("PRAGMA cache_size").ToListAsync());
    }

    [Fact]
    public async Task Readers_at_the_same_time_have_one_each()
    {
        await using var one = store.Read();
        await using var other = store.Read();
        Assert.NotSame(one.Database.GetDbConnection(), other.Database.GetDbConnection());
    }

    [Fact]
    public async Task The_same_question_asked_again_has_its_own_values_and_a_snapshot_of_its_own()
    {
        await AddAsync(1);
        Assert.Equal([1L], await AsideAsync(1));
        await AddAsync(2);
        Assert.Equal([2L], await AsideAsync(2));
        Assert.Equal([1L], await AsideAsync(1));
    }

    [Fact]
    public async Task What_a_reader_sees_does_not_move_while_it_has_the_connection()
    {
        await AddAsync(1);
        await using var db = store.Read();
        Assert.Equal(1, await db.Set<Draft>().CountAsync());
        await AddAsync(2);
        Assert.Equal(1, await db.Set<Draft>().CountAsync());
    }

    [Fact]
    public async Task The_same_question_within_its_own_answer_disturbs_neither()
    {
        await AddAsync(1);
        await AddAsync(2);
        await using var db = store.Read();
        var pairs = 0;
        await foreach (var _ in db.Set<Draft>().AsNoTracking().AsAsyncEnumerable())
        {
            await foreach (var __ in db.Set<Draft>().AsNoTracking().AsAsyncEnumerable())
                pairs++;
        }

        Assert.Equal(4, pairs);
    }

    [Fact]
    public async Task An_answer_left_half_read_does_not_keep_the_next_reader_in_the_past()
    {
        await AddAsync(1);
        await using (var db = store.Read())
            await db.Set<Draft>().AsNoTracking().Select(draft => draft.PersonId).FirstAsync();
        await AddAsync(2);
        await using var later = store.Read();
        Assert.Equal(2, await later.Set<Draft>().CountAsync());
    }

    [Fact]
    public async Task A_question_kept_from_before_a_change_of_the_tables_is_read_anew()
    {
        await AddAsync(1);
        Assert.Equal([1L], await AsideAsync(1));
        await using (var alone = store.OpenAlone())
            await alone.Database.ExecuteSqlRawAsync("CREATE INDEX later ON \"Draft\" (\"PersonId\", \"UpdatedAt\")");
        Assert.Equal([1L], await AsideAsync(1));
    }

    [Fact]
    public async Task A_command_of_ones_own_is_asked_on_the_readers_snapshot_the_second_time_too()
    {
        for (var again = 0; again < 2; again++)
        {
            await using var db = store.Read();
            await using var asked = db.Database.GetDbConnection().CreateCommand();
            asked.CommandText = "SELECT count(*) FROM \"Draft\"";
            Assert.Equal(0L, await asked.ExecuteScalarAsync());
        }
    }

    [Fact]
    [SuppressMessage("Security", "CA2100", Justification = "A number of this loop, so that each text is another.")]
    public async Task More_texts_than_are_kept_are_answered_all_the_same()
    {
        await AddAsync(1);
        await using var db = store.Read();
        for (var number = 0; number < 600; number++)
        {
            await using var asked = db.Database.GetDbConnection().CreateCommand();
            asked.CommandText = $"SELECT count(*) + {number} FROM \"Draft\"";
            Assert.Equal(number + 1L, await asked.ExecuteScalarAsync());
        }

        Assert.Equal(1, await db.Set<Draft>().CountAsync());
    }

    [Fact]
    public async Task What_was_decided_is_committed_and_its_connection_serves_the_next()
    {
        var first = await ConnectionAsync();
        await AddAsync(1);
        Assert.Same(first, await ConnectionAsync());
    }

    [Fact]
    public async Task A_reader_that_outlives_the_store_closes_its_connection_itself()
    {
        var other = new SqliteStore($"Data Source={Path.Combine(folder, "liaison.db")}");
        var db = other.Read();
        var connection = db.Database.GetDbConnection();
        await other.DisposeAsync();
        await db.DisposeAsync();
        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
    }

    private async Task<DbConnection> ConnectionAsync()
    {
        await using var db = store.Read();
        return db.Database.GetDbConnection();
    }

    private async Task<List<long>> AsideAsync(long person)
    {
        await using var db = store.Read();
        return await db.Set<Draft>().Where(draft => draft.PersonId == person).Select(draft => draft.PersonId).ToListAsync();
    }

    private async Task AddAsync(long person)
    {
        await using var db = store.Read();
        db.Add(new Draft { PersonId = person, Dialog = "test.1", Content = "{}", UpdatedAt = Now });
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(db, CancellationToken.None));
    }
}
