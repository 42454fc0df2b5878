using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Matching;
using LiaisonBot.Data.Tests.Suggestions.Solving;
using LiaisonBot.Testing.Proofs.Pairings;

namespace LiaisonBot.Data.Tests.Suggestions;

/// <summary>What is too large to try every way is proved best by its prices, over all pairs, and knowing nothing of how they were found.</summary>
public sealed class CertificateTests
{
    [Theory]
    [InlineData(1, 300, 500)]
    [InlineData(2, 400, 300)]
    [InlineData(3, 150, 900)]
    [InlineData(4, 500, 500)]
    public void Prices_prove_the_optimum_of_a_large_school(int seed, int members, int colleagues)
    {
        var school = new RandomSchool(seed);
        var (scene, settings) = (school.Scene(members, colleagues, 40, 60), school.Settings());
        var (rules, made) = (new RulesByHand(scene, settings), PairingSuggestions.For(scene, settings));
        var chosen = made.Pairs.ToLookup(pair => pair.MemberId);
        var paired = made.Pairs.Select(pair => pair.ColleagueId).ToHashSet();
        foreach (var colleague in rules.Colleagues)
            Assert.InRange(
                made.Certificate.Colleagues[colleague.Id],
                paired.Contains(colleague.Id) ? 0 : long.MinValue,
                paired.Contains(colleague.Id) ? long.MaxValue : 0);
        foreach (var member in rules.Members.Where(member => made.Certificate.Members.ContainsKey(member.Id)))
        {
            var price = made.Certificate.Members[member.Id];
            var mine = chosen[member.Id].Select(pair => pair.ColleagueId).ToHashSet();
            foreach (var colleague in rules.Colleagues.Where(colleague => rules.Between(member, colleague) == HardRule.None))
            {
                var reduced = rules.Cost(member, colleague) + made.Certificate.Colleagues[colleague.Id] - price;
                Assert.InRange(reduced, 0, mine.Contains(colleague.Id) ? 0 : long.MaxValue);
            }

            for (var place = rules.Load[member.Id]; place < member.Places; place++)
            {
                var reduced = rules.CostOfPlace(place) + (place == 0 ? 0 : made.Certificate.Further) + price - made.Certificate.End;
                var isTaken = place < rules.Load[member.Id] + mine.Count;
                Assert.InRange(reduced, isTaken ? long.MinValue : 0, isTaken ? 0 : long.MaxValue);
            }
        }

        Assert.All(made.Colleagues.Concat(made.Members), left => Assert.DoesNotContain(left.WaysOut, way => way.Lift == HardRule.None));
        Assert.True(made.Certificate.Further > made.Pairs.Sum(pair => Math.Abs(pair.Cost)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    public void No_arc_with_room_has_a_negative_reduced_cost_and_nothing_more_can_flow(int seed)
    {
        var school = new RandomSchool(seed);
        var solution = new Solution(new Problem(school.Scene(1900, 3400, 109, 20), school.Settings()));
        FlowCheck.IsBest(solution.Flow, solution.Prices);
    }
}
