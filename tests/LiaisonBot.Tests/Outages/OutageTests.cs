using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Outages;

namespace LiaisonBot.Tests.Outages;

/// <summary>A sample of what <c>bench</c> proves whole: the database takes nothing for a while, under load. (A writer that
/// does not end takes minutes there; the store's own test stands for it here.)</summary>
public sealed class OutageTests
{
    private const int Members = 4;

    /// <summary>Room for the database and its log, and little else.</summary>
    private const int Megabytes = 16;

    [Fact]
    public async Task A_full_disk_is_told_and_outlived()
    {
        await using var stand = await BotInTeams.StartOnAsync(Members, new SmallDisk(Megabytes));
        await HoldsAsync(stand, Trouble.FullDisk, rounds: 1);
    }

    [Fact]
    public async Task A_file_that_takes_no_writes_is_told_and_outlived()
    {
        await using var stand = await BotInTeams.StartOnAsync(Members, new SmallDisk(Megabytes));
        await HoldsAsync(stand, Trouble.ReadOnlyFile, rounds: 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_goes_away_is_told_and_outlived(bool crash)
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.NewDatabaseAsync();
        await using (var store = MigratedDatabases.Open(Engine.Postgres, database))
            await store.MigrateAsync(default);
        await using var stand = await BotInTeams.StartOnAsync(Members, database);

        await HoldsAsync(stand, Trouble.ServerAway(server, crash), rounds: 1);
    }

    private static async Task HoldsAsync(BotInTeams stand, Trouble trouble, int rounds)
    {
        var report = await new RepeatedOutages(stand, Members, trouble).RunAsync(rounds, _ => { });

        Assert.True(report.Holds, $"{report}\n{stand.Bot.Output}");
    }
}
