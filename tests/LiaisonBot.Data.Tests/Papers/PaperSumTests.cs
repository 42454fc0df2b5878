using LiaisonBot.Data.Papers;

namespace LiaisonBot.Data.Tests.Papers;

/// <summary>What was collected by category is told above the branch only where it does not tell who it was (programme.md, Dignity).</summary>
public sealed class PaperSumTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("housing 4", "")]
    [InlineData("housing 5", "housing 5")]
    [InlineData("housing 5, work 2", " 7")]
    [InlineData("housing 9, work 2, health 3", "housing 9,  5")]
    [InlineData("housing 9, work 7, health 1", "housing 9,  8")]
    [InlineData("housing 2, work 2, health 2", " 6")]
    public void Small_ones_go_together_until_they_are_large_enough(string collected, string told) =>
        Assert.Equal(told, string.Join(", ", PaperSum.Large(Read(collected)).Select(one => $"{one.Category} {one.Collected}")));

    [Fact]
    public void Nothing_small_follows_from_what_is_told()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var all = Enumerable.Range(0, random.Next(8)).Select(place => new CategoryFigures($"c{place}", random.Next(1, 12))).ToList();
            var told = PaperSum.Large(all);

            Assert.All(told, one => Assert.True(one.Collected >= 5));
            Assert.True(told.Count == 0 || told.Sum(one => one.Collected) == all.Sum(one => one.Collected));
            Assert.DoesNotContain(told, one => one.Category.Length > 0 && !all.Contains(one));
        }
    }

    private static IEnumerable<CategoryFigures> Read(string text) => text
        .Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(one => one.Split(' ') is [var category, var number] ? new CategoryFigures(category, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)) : throw new FormatException(one));
}
