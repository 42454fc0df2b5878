using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Sending;

namespace LiaisonBot.Tests.Kill;

/// <summary>
/// kill -9 at every boundary of claim, send and mark: no nudge twice, none lost but those listed as unknown, no answer lost. Whole by
/// <c>bench/LiaisonBot.Bench</c>'s <c>sender</c> and <c>senders</c> (docs/reliability.md).
/// </summary>
public sealed class KilledSenderTests
{
    /// <summary>Each point once at an answer and once at a nudge.</summary>
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task One_that_dies_at_every_boundary_repeats_no_nudge_and_loses_nothing_that_is_not_listed(Engine engine)
    {
        await using var stand = await BotInTeams.StartAsync(members: 1, engine);

        var report = await new KilledSender(stand, seed: 1).RunAsync(2 * KilledSender.Points.Count, _ => { });

        Assert.True(report.Holds, report.ToString());
        Assert.True(report.Unknown > 0, report.ToString());
    }

    [Fact]
    public async Task Two_nodes_that_die_in_turn_repeat_no_nudge_and_lose_nothing_that_is_not_listed()
    {
        await using var stand = await BotNodes.StartAsync(count: 2, members: 1, BotInTeams.WithoutLimits);

        var report = await new KilledNodes(stand, seed: 1).RunAsync(TimeSpan.FromSeconds(20), _ => { });

        Assert.True(report.Holds, report.ToString());
    }
}
