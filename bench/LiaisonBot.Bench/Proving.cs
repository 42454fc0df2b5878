using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Histories;
using LiaisonBot.Testing.Proofs.Kills;
using LiaisonBot.Testing.Proofs.Repeats;

namespace LiaisonBot.Bench;

/// <summary>The long proofs as a whole; their samples run in the tests. The exit code is 0 only when the promise held.</summary>
internal static class Proving
{
    private const int Members = 16;

    public static async Task<int> KillsAsync(Engine engine, int kills, int seed)
    {
        // On PostgreSQL what a dead node had claimed waits for its lease to end, and so do those who wait for it: more of them keep the bot busy.
        var members = engine == Engine.Postgres ? 4 * Members : Members;
        await using var stand = await BotInTeams.StartAsync(members, engine);
        var proof = new RandomKills(stand, members, seed);
        var report = await proof.RunAsync(kills, kill =>
        {
            if (kill % 50 == 0)
                Console.WriteLine($"{kill} kills");
        });
        foreach (var missing in proof.Unanswered)
            Console.WriteLine(missing);
        Console.WriteLine(report);
        return report.Holds ? 0 : 1;
    }

    public static async Task<int> RepeatsAsync(Engine engine, int activities)
    {
        await using var stand = await BotInTeams.StartAsync(Members, engine);
        var report = await new RepeatedActivities(stand, Members).RunAsync((activities / RepeatedActivities.RepeatsAContact) + 1);
        Console.WriteLine(report);
        return report.Holds ? 0 : 1;
    }

    public static async Task<int> HistoriesAsync(Engine engine, int seeds, int operations)
    {
        var divergences = 0;
        for (var seed = 1; seed <= seeds; seed++)
        {
            await using var stand = await BotInTeams.StartAsync(Members, engine);
            var report = await new RandomHistory(stand, Members, seed).RunAsync(operations);
            divergences += report.Divergences.Count;
            foreach (var divergence in report.Divergences.Take(10))
                Console.WriteLine(divergence);
        }

        Console.WriteLine($"{engine}: {seeds} seeds of {operations} operations by {Members} members at once, {divergences} divergences");
        return divergences == 0 ? 0 : 1;
    }
}
