using LiaisonBot.Data.Suggestions.Matching;
using LiaisonBot.Testing.Proofs.Pairings;

namespace LiaisonBot.Data.Tests.Suggestions;

public sealed class OptimumTests
{
    [Fact]
    public void Is_the_best_of_all_ways_to_pair()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var school = new RandomSchool(seed);
            var (scene, settings) = (school.Scene(1 + (seed % 4), 1 + (seed % 5), 1 + (seed % 7), seed % 250), school.Settings());
            var best = new EveryWay(new RulesByHand(scene, settings)).Best();
            Assert.True(best == Score.Of(PairingSuggestions.For(scene, settings)), $"seed {seed}: {best}");
        }
    }

    [Fact]
    public void Names_exactly_the_smallest_ways_out_of_everybody_left_over()
    {
        for (var seed = 0; seed < 800; seed++)
        {
            var school = new RandomSchool(seed);
            var (scene, settings) = (school.Scene(1 + (seed % 4), 1 + (seed % 3), 1 + (seed % 5), seed % 250), school.Settings());
            var rules = new RulesByHand(scene, settings);
            var made = PairingSuggestions.For(scene, settings);
            foreach (var left in made.Colleagues.Concat(made.Members))
            {
                Assert.Equal((seed, left.PersonId, WaysByHand.Smallest(rules, left.PersonId)), (seed, left.PersonId, string.Join("; ", left.WaysOut.Select(way => way.Lift))));
                Assert.All(left.WaysOut, way => Assert.True(WaysByHand.IsWayOut(rules, left.PersonId, way), $"seed {seed}: {left.PersonId}, {way}"));
            }
        }
    }

    [Fact]
    public void Everybody_without_a_friend_or_colleague_is_paired_or_left_over()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var school = new RandomSchool(seed);
            var (scene, settings) = (school.Scene(40, 60, 9, 40), school.Settings());
            var rules = new RulesByHand(scene, settings);
            var made = PairingSuggestions.For(scene, settings);
            Assert.Equal(
                rules.Colleagues.Select(colleague => colleague.Id),
                made.Pairs.Select(pair => pair.ColleagueId).Concat(made.Colleagues.Select(left => left.PersonId)).Order());
            Assert.Equal(
                rules.Members.Where(member => rules.Load[member.Id] == 0).Select(member => member.Id),
                made.Pairs.Where(pair => pair.Place == 0).Select(pair => pair.MemberId).Concat(made.Members.Select(left => left.PersonId)).Order());
        }
    }
}
