using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Sending;

namespace LiaisonBot.Bench;

/// <summary>The long proofs of the outbox; their samples run in the tests. The exit code is 0 only when the promise held.</summary>
internal static class SendingProofs
{
    private const int OnePoisonIn = 200;
    private const int PerSecond = 100;

    /// <summary>A channel with troubles of every kind.</summary>
    public static async Task<int> ConnectorAsync(Engine engine, int messages)
    {
        await using var stand = await BotInTeams.StartAsync(members: 1, engine);
        var report = await new ConnectorTroubles(stand, messages, messages / OnePoisonIn, PerSecond).RunAsync(Every(1000, "messages"));
        Console.WriteLine(report);
        return report.Holds ? 0 : 1;
    }

    /// <summary>A sender that dies at every boundary.</summary>
    public static async Task<int> SenderAsync(Engine engine, int kills, int seed)
    {
        await using var stand = await BotInTeams.StartAsync(members: 1, engine);
        var report = await new KilledSender(stand, seed).RunAsync(kills, Every(20, "kills"));
        Console.WriteLine(report);
        return report.Holds ? 0 : 1;
    }

    /// <summary>Two nodes that die again and again.</summary>
    public static async Task<int> SendersAsync(int minutes, int seed)
    {
        await using var stand = await BotNodes.StartAsync(count: 2, members: 1, BotInTeams.WithoutLimits);
        var report = await new KilledNodes(stand, seed).RunAsync(TimeSpan.FromMinutes(minutes), Every(20, "kills"));
        Console.WriteLine(report);
        return report.Holds ? 0 : 1;
    }

    private static Action<int> Every(int step, string what) => count =>
    {
        if (count % step == 0)
            Console.WriteLine($"{count} {what}");
    };
}
