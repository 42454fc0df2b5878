using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Histories;

namespace LiaisonBot.Tests.Histories;

/// <summary>A sample; the whole is <c>bench/</c>'s <c>histories</c> (docs/reliability.md).</summary>
public sealed class RandomHistoryTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_many_do_at_once_at_random_ends_as_a_list_kept_by_hand_would(Engine engine)
    {
        const int Members = 8;
        await using var stand = await BotInTeams.StartAsync(Members, engine);

        var report = await new RandomHistory(stand, Members).RunAsync(seed: 7, operations: 160);

        Assert.True(report.Holds, string.Join('\n', report.Divergences.Take(20)));
    }
}
