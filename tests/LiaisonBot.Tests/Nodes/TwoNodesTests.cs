using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs;

namespace LiaisonBot.Tests.Nodes;

/// <summary>Two nodes over one database, killed while people talk; whole by <c>bench/LiaisonBot.Bench nodes</c> (docs/reliability.md).</summary>
public sealed class TwoNodesTests
{
    private const int People = 20;
    private const int Messages = 20;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Nothing_is_lost_and_nothing_overtakes_while_nodes_are_killed_and_come_back()
    {
        await using var stand = await BotNodes.StartAsync(count: 2, People);
        var talks = new ManyTalks(stand, People, Messages);

        var talking = talks.RunAsync();
        for (var kill = 1; kill <= 2; kill++)
        {
            while (talks.Acknowledged < talks.Total * kill / 3)
                await Task.Delay(BetweenLooks, TimeProvider.System);
            await stand.KillAsync(kill);
        }

        await talking;

        var judged = talks.Judge();
        Assert.Equal((People * Messages, 0, 0), (judged.Acknowledged, judged.Lost, judged.Inversions));
        Assert.True(judged.Repeated > 0, "No kill was felt.");
    }
}
