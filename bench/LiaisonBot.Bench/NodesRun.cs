using System.Globalization;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs;

namespace LiaisonBot.Bench;

/// <summary>Two nodes over one PostgreSQL database, many conversations, and every so often a kill -9 of one node after the other.</summary>
internal static class NodesRun
{
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(30);

    /// <summary>The exit code: 0 when nothing was lost and nothing overtook anything.</summary>
    public static async Task<int> RunAsync(int people, int messages)
    {
        await using var stand = await BotNodes.StartAsync(count: 2, people);
        var talks = new ManyTalks(stand, people, messages);
        var begun = TimeProvider.System.GetTimestamp();
        var talking = talks.RunAsync();
        var kills = 0;
        while (await Task.WhenAny(talking, Task.Delay(BetweenKills, TimeProvider.System)) != talking && talks.Acknowledged < talks.Total)
            await stand.KillAsync(kills++);
        await talking;

        var judged = talks.Judge();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{people} conversations, {messages} messages each, {kills} kills, {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0} s"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"acknowledged {judged.Acknowledged}, lost {judged.Lost}, inversions {judged.Inversions}, "
            + $"repeated by the channel {judged.Repeated}, answered again {judged.AnsweredAgain}"));
        return judged is { Lost: 0, Inversions: 0 } && judged.Acknowledged == talks.Total ? 0 : 1;
    }
}
