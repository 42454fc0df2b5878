using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs.Sending;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>The whole bot on a channel with troubles; whole by <c>bench/LiaisonBot.Bench connector</c> (docs/reliability.md).</summary>
public sealed class TroublesTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task No_answer_is_lost_no_nudge_comes_twice_nothing_comes_too_early_and_poison_is_given_up(Engine engine)
    {
        await using var stand = await BotInTeams.StartAsync(members: 1, engine);

        var report = await new ConnectorTroubles(stand, count: 500, poisoned: 8, perSecond: 100) { IsWhole = false }.RunAsync(_ => { });

        // How long poison holds others up is the bench's to say: a machine that is busy with other tests may hold up every message.
        Assert.True((report with { LongestDelay = TimeSpan.Zero }).Holds, report.ToString());
        Assert.Contains("429", report.Met, StringComparison.Ordinal);
        Assert.Contains("no answer", report.Met, StringComparison.Ordinal);
    }
}
