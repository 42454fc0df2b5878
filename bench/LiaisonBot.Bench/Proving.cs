using System.Collections.Concurrent;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Backups;
using LiaisonBot.Testing.Proofs.Cases;
using LiaisonBot.Testing.Proofs.Histories;
using LiaisonBot.Testing.Proofs.Kills;
using LiaisonBot.Testing.Proofs.Pairings;
using LiaisonBot.Testing.Proofs.Repeats;

namespace LiaisonBot.Bench;

/// <summary>The long proofs as a whole; their samples run in the tests. The exit code is 0 only when the promise held.</summary>
internal static class Proving
{
    private const int Members = 16;

    public static async Task<int> KillsAsync(Engine engine, int kills, int seed)
    {
        await using var stand = await BotInTeams.StartAsync(Members, engine);
        var proof = new RandomKills(stand, Members, seed);
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

    public static async Task<int> BackupsAsync(Engine engine, int backups)
    {
        await using var stand = await BotInTeams.StartAsync(Members, engine);
        var report = await new HotBackups(stand, Members).RunAsync(backups, backup =>
        {
            if (backup % 10 == 0)
                Console.WriteLine($"{backup} backups");
        });
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
        await using var stand = await BotInTeams.StartAsync(seeds * Members, engine);
        var history = new RandomHistory(stand, Members);
        var divergences = 0;
        for (var seed = 1; seed <= seeds; seed++)
        {
            var report = await history.RunAsync(seed, operations);
            divergences += report.Divergences.Count;
            foreach (var divergence in report.Divergences.Take(10))
                Console.WriteLine(divergence);
            Console.WriteLine($"seed {seed}: {report.Divergences.Count} divergences");
        }

        Console.WriteLine($"{engine}: {seeds} seeds of {operations} operations by {Members} members at once, {divergences} divergences");
        return divergences == 0 ? 0 : 1;
    }

    /// <param name="on">"rules" alone, or the engine on which they are stored.</param>
    /// <param name="sequences">How many.</param>
    /// <param name="steps">How long each may be.</param>
    public static async Task<int> CasesAsync(string[] on, int sequences, int steps)
    {
        if (on is not ["sqlite" or "postgres", ..])
            return await CasesAsync("rules", sequences, seed => RandomCases.TryRulesAsync(seed, steps));
        var engine = on[0] == "postgres" ? Engine.Postgres : Engine.Sqlite;
        await using var records = await TestRecords.NewAsync(engine);
        await RandomCases.PrepareAsync(records.Store);
        return await CasesAsync(on[0], sequences, seed => RandomCases.TryStoreAsync(records.Store, seed, steps));
    }

    /// <param name="schools">How many, every tenth of them on PostgreSQL as well.</param>
    public static async Task<int> PairingsAsync(int schools)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var trials = new ConcurrentQueue<PairingTrial>();
        await Parallel.ForEachAsync(Enumerable.Range(0, schools), async (seed, _) =>
        {
            foreach (var engine in seed % 10 == 0 ? Enum.GetValues<Engine>() : [Engine.Sqlite])
                trials.Enqueue(await PairingProperties.TryAsync(engine, seed));
            if (seed % 500 == 0)
                Console.WriteLine($"school {seed}");
        });
        var divergences = trials.Select(trial => trial.Divergence).OfType<string>().ToList();
        foreach (var divergence in divergences.Take(10))
            Console.WriteLine(divergence);
        var took = TimeProvider.System.GetElapsedTime(begun);
        Console.WriteLine(
            $"{trials.Count} trials of {schools} schools in {took.TotalSeconds:F0} s: {trials.Sum(trial => trial.Pairs)} pairs, "
            + $"{trials.Sum(trial => trial.LeftOver)} people left over, {divergences.Count} divergences");
        return divergences.Count == 0 ? 0 : 1;
    }

    private static async Task<int> CasesAsync(string on, int sequences, Func<int, Task<string?>> play)
    {
        const int AtOnce = 16;
        var divergences = new ConcurrentQueue<string>();
        var begun = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(1, sequences), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, _) =>
        {
            if (await play(seed) is { } divergence)
                divergences.Enqueue(divergence);
            if (seed % 1000 == 0)
                Console.WriteLine($"{seed} sequences");
        });
        foreach (var divergence in divergences.Take(10))
            Console.WriteLine(divergence);
        var took = TimeProvider.System.GetElapsedTime(begun);
        Console.WriteLine($"{on}: {sequences} sequences in {took.TotalSeconds:F0} s, {divergences.Count} divergences");
        return divergences.IsEmpty ? 0 : 1;
    }
}
