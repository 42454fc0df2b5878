using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Outages;

namespace LiaisonBot.Bench;

/// <summary>The database takes nothing for a while, under load, as often as wanted; the exit code is 0 only when the promise held each time.</summary>
internal static class OutagesRun
{
    private const int Members = 8;

    /// <summary>Room for the database, its log and the bot's own log lines, and little else.</summary>
    private const int Megabytes = 32;

    public static Task<int> RunAsync(string trouble, int rounds) => trouble switch
    {
        "full-disk" => OnSmallDiskAsync(Trouble.FullDisk, rounds),
        "read-only" => OnSmallDiskAsync(Trouble.ReadOnlyFile, rounds),
        "busy" => OnSqliteAsync(Trouble.BusyWriter(), rounds),
        "crash" or "stop" => OnPostgresAsync(trouble == "crash", rounds),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, "full-disk, read-only, busy, crash or stop"),
    };

    private static async Task<int> OnSmallDiskAsync(Trouble trouble, int rounds)
    {
        await using var stand = await BotInTeams.StartOnAsync(Members, new SmallDisk(Megabytes));
        return await ProveAsync(stand, trouble, rounds);
    }

    private static async Task<int> OnSqliteAsync(Trouble trouble, int rounds)
    {
        await using var stand = await BotInTeams.StartAsync(Members);
        return await ProveAsync(stand, trouble, rounds);
    }

    private static async Task<int> OnPostgresAsync(bool crash, int rounds)
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.NewDatabaseAsync();
        await using (var store = MigratedDatabases.Open(Engine.Postgres, database))
            await store.MigrateAsync(CancellationToken.None);
        await using var stand = await BotInTeams.StartOnAsync(Members, database);
        return await ProveAsync(stand, Trouble.ServerAway(server, crash), rounds);
    }

    private static async Task<int> ProveAsync(BotInTeams stand, Trouble trouble, int rounds)
    {
        var report = await new RepeatedOutages(stand, Members, trouble).RunAsync(rounds, round => Console.WriteLine($"{round} rounds"));
        Console.WriteLine(report);
        return report.Holds ? 0 : 1;
    }
}
