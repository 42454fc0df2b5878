using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Matching;
using LiaisonBot.Testing.Proofs.Pairings;

namespace LiaisonBot.Data.Tests.Suggestions;

/// <summary>What holds whatever the school.</summary>
public sealed class PropertyTests
{
    private const int Schools = 60;

    [Fact]
    public void No_hard_rule_is_ever_broken() => Each((school, scene, settings) =>
    {
        var rules = new RulesByHand(scene, settings);
        var (members, colleagues) = (rules.Members.ToDictionary(one => one.Id), rules.Colleagues.ToDictionary(one => one.Id));
        var made = PairingSuggestions.For(scene, settings);
        Assert.Equal(made.Pairs.Count, made.Pairs.DistinctBy(pair => pair.ColleagueId).Count());
        Assert.All(made.Pairs, pair => Assert.Equal(HardRule.None, rules.Between(members[pair.MemberId], colleagues[pair.ColleagueId])));
        Assert.All(made.Pairs.GroupBy(pair => pair.MemberId), mine =>
        {
            Assert.Equal(Enumerable.Range(rules.Load[mine.Key], mine.Count()), mine.Select(pair => pair.Place));
            Assert.True(rules.Load[mine.Key] + mine.Count() <= members[mine.Key].Places);
        });
    });

    [Fact]
    public void What_a_pair_costs_is_what_the_weights_say() => Each((school, scene, settings) =>
    {
        var rules = new RulesByHand(scene, settings);
        var people = scene.People.ToDictionary(person => person.Id);
        Assert.All(PairingSuggestions.For(scene, settings).Pairs, pair => Assert.Equal(
            rules.Cost(people[pair.MemberId], people[pair.ColleagueId]) + rules.CostOfPlace(pair.Place), pair.Cost));
    });

    [Fact]
    public void One_member_more_never_makes_it_worse() => Each((school, scene, settings) =>
    {
        var before = Score.Of(PairingSuggestions.For(scene, settings));
        var after = Score.Of(PairingSuggestions.For(scene with { People = [.. scene.People, school.NewMember(scene)] }, settings));
        Assert.False(before.IsBetterThan(after), $"{before} became {after}");
    });

    [Fact]
    public void The_order_of_the_records_does_not_matter() => Each((school, scene, settings) =>
    {
        var made = PairingSuggestions.For(scene, settings);
        var again = PairingSuggestions.For(school.Shuffled(scene), settings);
        Assert.Equal(made.Pairs.Select(Line), again.Pairs.Select(Line));
        Assert.Equal(made.Colleagues.Concat(made.Members).Select(Line), again.Colleagues.Concat(again.Members).Select(Line));
    });

    [Fact]
    public void Once_they_are_paired_nothing_more_is_suggested() => Each((school, scene, settings) =>
    {
        var made = PairingSuggestions.For(scene, settings);
        var paired = scene with
        {
            Friendships = [.. scene.Friendships, .. made.Pairs.Select(pair => new Friendship(pair.MemberId, pair.ColleagueId))],
        };
        var again = PairingSuggestions.For(paired, settings);
        Assert.Empty(again.Pairs);
        Assert.Equal(made.Colleagues.Select(left => left.PersonId), again.Colleagues.Select(left => left.PersonId));
        Assert.Equal(made.Members.Select(left => left.PersonId), again.Members.Select(left => left.PersonId));
    });

    private static void Each(Action<RandomSchool, SuggestionScene, SuggestionSettings> holds)
    {
        for (var seed = 0; seed < Schools; seed++)
        {
            var school = new RandomSchool(seed);
            var scene = school.Scene(10 + (seed * 2), 10 + (seed * 37 % 150), 1 + (seed % 20), seed * 3);
            holds(school, scene, school.Settings());
        }
    }

    private static string Line(SuggestedPair pair) =>
        $"{pair.MemberId} {pair.ColleagueId} {pair.Place} {pair.Cost} {string.Join(", ", pair.Reasons)}";

    private static string Line(LeftOver left) => $"{left.PersonId} {string.Join(", ", left.WaysOut)}";
}
