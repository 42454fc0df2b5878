using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Proofs.Cases;

namespace LiaisonBot.Data.Tests.Cases;

/// <summary>A sample; the whole is <c>bench/</c>'s <c>cases</c> (docs/cases.md).</summary>
public sealed class RandomCasesTests
{
    private const int MostSteps = 50;

    [Fact]
    public async Task Whatever_anybody_does_the_rules_end_where_the_model_does()
    {
        for (var seed = 1; seed <= 1500; seed++)
            Assert.Null(await RandomCases.TryRulesAsync(seed, MostSteps));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task And_so_does_what_is_stored_while_others_store_theirs(Engine engine)
    {
        await using var records = await TestRecords.NewAsync(engine);
        await RandomCases.PrepareAsync(records.Store);

        var divergences = await Task.WhenAll(Enumerable.Range(1, 24).Select(seed => RandomCases.TryStoreAsync(records.Store, seed, MostSteps)));

        Assert.All(divergences, Assert.Null);
        await using var db = records.Store.Read();
        var numbers = db.Cases.Select(one => new { one.Year, one.Serial }).ToList().ToLookup(one => one.Year, one => one.Serial);
        Assert.All(numbers, year => Assert.Equal(Enumerable.Range(1, year.Count()), year.Order()));
    }

    [Fact]
    public async Task A_sequence_that_fails_is_made_as_short_as_it_can_be()
    {
        IReadOnlyList<int> shortest = await RandomCases.ShrinkAsync(
            [.. Enumerable.Range(0, 50)], numbers => Task.FromResult(numbers.Contains(7) && numbers.Contains(31)));

        Assert.Equal([7, 31], shortest);
    }
}
