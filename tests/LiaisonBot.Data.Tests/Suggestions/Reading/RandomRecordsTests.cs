using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Proofs.Pairings;

namespace LiaisonBot.Data.Tests.Suggestions.Reading;

/// <summary>A sample; the whole is <c>bench/</c>'s <c>pairing-properties</c> (docs/pairing.md).</summary>
public sealed class RandomRecordsTests
{
    [Theory]
    [InlineData(Engine.Sqlite, 40)]
    [InlineData(Engine.Postgres, 12)]
    public async Task Whatever_the_records_every_rule_is_kept_nothing_is_better_and_every_reason_is_true(Engine engine, int schools)
    {
        var tried = new List<PairingTrial>();
        for (var seed = 0; seed < schools; seed++)
            tried.Add(await PairingProperties.TryAsync(engine, seed));
        Assert.All(tried, trial => Assert.Null(trial.Divergence));
        Assert.True(tried.Sum(trial => trial.Pairs) > schools && tried.Sum(trial => trial.LeftOver) > schools, "The schools were too dull.");
    }
}
