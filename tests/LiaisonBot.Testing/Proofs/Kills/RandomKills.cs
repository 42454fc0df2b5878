using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Proofs.Kills;

/// <summary>
/// Members log contacts as fast as they can, while the bot is killed with SIGKILL at random moments and started again. What was acknowledged
/// is there after each kill, at the end everything is there once, and every answer that was promised has arrived.
/// </summary>
public sealed class RandomKills(BotInTeams stand, int members, int seed)
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan PatienceForTheRest = TimeSpan.FromMinutes(2);
    private readonly BusyMembers load = new(stand, members);
    private readonly Random moments = new(seed);

    /// <summary>What never arrived, in words.</summary>
    public IEnumerable<string> Unanswered => load.Unanswered;

    public async Task<KillReport> RunAsync(int kills, Action<int> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        load.Begin();
        var report = new KillReport();
        for (var kill = 1; kill <= kills; kill++)
        {
            // Mostly soon after the start, when everyone repeats at once what the last life left unanswered; every other time only once the
            // bot has come to work, which on a busy machine takes longer than most lives.
            if (kill % 2 == 0)
                await SomethingIsSavedAsync();
            await Task.Delay(LongestLife * Math.Pow(moments.NextDouble(), 2), TimeProvider.System);
            await stand.Bot.KillAsync();
            report = await CompareAsync(report with { Kills = kill });
            await stand.RestartAsync();
            progress(kill);
        }

        await load.EndAsync();
        var unsent = await new Ledger(stand).UnsentAfterAsync(PatienceForTheRest);
        await stand.Bot.KillAsync();
        return await CompareAsync(report with { Unsent = unsent, Unanswered = load.Unanswered.Count });
    }

    private async Task SomethingIsSavedAsync()
    {
        var (before, begun) = (load.Acknowledged.Count, TimeProvider.System.GetTimestamp());
        while (load.Acknowledged.Count == before && TimeProvider.System.GetElapsedTime(begun) < LongestWait)
            await Task.Delay(BetweenLooks, TimeProvider.System);
    }

    private async Task<KillReport> CompareAsync(KillReport report)
    {
        var promised = load.Acknowledged.ToList();
        var ledger = new Ledger(stand);
        var kept = await ledger.EntriesByLineAsync();
        return report with
        {
            Acknowledged = promised.Count,
            Lost = Math.Max(report.Lost, promised.Count(line => !kept.ContainsKey(line))),
            Twice = Math.Max(report.Twice, kept.Values.Count(times => times > 1)),
            Unsound = report.Unsound + (await ledger.IsSoundAsync() ? 0 : 1),
        };
    }
}

/// <param name="Kills">How often the bot was killed.</param>
/// <param name="Acknowledged">Entries that the channel was told are saved.</param>
/// <param name="Lost">Of these, not in the database after a kill.</param>
/// <param name="Twice">Entries that are there more than once.</param>
/// <param name="Unanswered">Forms and saved cards that never arrived.</param>
/// <param name="Unsent">Promised messages that were given up or never sent.</param>
/// <param name="Unsound">Times the database's own check found fault.</param>
public sealed record KillReport(
    int Kills = 0, int Acknowledged = 0, int Lost = 0, int Twice = 0, int Unanswered = 0, int Unsent = 0, int Unsound = 0)
{
    public bool Holds => this is { Kills: > 0, Acknowledged: > 0, Lost: 0, Twice: 0, Unanswered: 0, Unsent: 0, Unsound: 0 };
}
