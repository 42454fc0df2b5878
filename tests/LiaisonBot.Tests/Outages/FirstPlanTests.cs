using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs;
using Npgsql;

namespace LiaisonBot.Tests.Outages;

/// <summary>What the bot does by itself at a start meets a server that takes nothing: the bot goes on answering.</summary>
public sealed class FirstPlanTests
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task A_plan_that_the_server_breaks_off_does_not_end_the_bot()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.NewDatabaseAsync();
        await using (var store = MigratedDatabases.Open(Engine.Postgres, database))
            await store.MigrateAsync(default);
        await using var holder = new NpgsqlConnection($"{database};Pooling=false");
        await holder.OpenAsync();
        await using var held = await holder.BeginTransactionAsync();
        await SayAsync(holder, """LOCK TABLE "Meta" IN EXCLUSIVE MODE""");

        await using var stand = await BotInTeams.StartOnAsync(members: 1, database);
        await BreakOffAsync(database);
        await held.RollbackAsync();

        var chat = new RepeatingChat(stand, new Mailboxes(stand.Channel), member: 1);
        Assert.NotNull(await chat.OpenFormAsync(default));
        Assert.True(stand.Bot.IsRunning, stand.Bot.Output);
    }

    /// <summary>Ends the session that waits to write, as an operator would.</summary>
    private static async Task BreakOffAsync(string database)
    {
        await using var operation = new NpgsqlConnection($"{database};Pooling=false");
        await operation.OpenAsync();
        while (await SayAsync(operation, """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO "Meta"%'
            """) is not > 0L)
        {
            await Task.Delay(BetweenLooks, TimeProvider.System);
        }
    }

    private static async Task<long?> SayAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync() as long?;
    }
}
