using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Matching;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Tests.Suggestions;

/// <summary>A committee over two branches, told case by case.</summary>
public sealed class SuggestionTests
{
    private const long Branch = 2;
    private const long Other = 3;
    private static readonly DateOnly Day = new(2026, 4, 10);
    private static readonly Trait Plain = new(Care.None, TitleGroup.Teaching, Locale.Chinese);

    private static readonly Unit[] Units =
    [
        new() { Id = 1, Code = "C", Name = "学院党委", Kind = UnitKind.Committee },
        new() { Id = Branch, Code = "B1", Name = "生理学党支部", Kind = UnitKind.Branch, ParentId = 1 },
        new() { Id = Other, Code = "B2", Name = "解剖学党支部", Kind = UnitKind.Branch, ParentId = 1 },
    ];

    private readonly List<Candidate> people = [];

    [Fact]
    public void P2_the_same_unit_comes_first()
    {
        Member(1, Other);
        Member(2, Branch);
        Colleague(11, Branch);
        Assert.Equal([(2, 11)], Pairs(Scene()));
    }

    [Fact]
    public void P3_high_level_talent_gets_a_leader_from_above_rather_than_anybody_near()
    {
        Member(1, Branch);
        Member(2, 1, Plain with { Care = Care.HighLevelTalent });
        Colleague(11, Branch, Plain with { Care = Care.HighLevelTalent });
        Assert.Equal([(2, 11)], Pairs(Scene()));
    }

    [Fact]
    public void P5_both_sides_count_whatever_it_costs()
    {
        Member(1, Branch);
        Member(2, Other, Plain with { Locale = Locale.English });
        Colleague(11, Branch);
        Colleague(12, Branch);
        Assert.Equal([1, 2], Pairs(Scene()).Select(pair => pair.Member));
    }

    [Fact]
    public void A_pair_says_what_speaks_for_it()
    {
        Member(1, Branch, Plain with { Care = Care.InDifficulty });
        Colleague(11, Branch, Plain with { Care = Care.InDifficulty | Care.NewHire });
        Colleague(12, Branch);
        var scene = Scene() with
        {
            Friendships = [new(1, 12), new(1, 11, Day.AddYears(-1))],
            Wishes = [new(1, 11, WishKind.ColleagueWants, Day)],
        };
        Assert.Equal(
            [
                new Reason(ReasonKind.ColleaguesWish),
                new Reason(ReasonKind.EarlierFriendship),
                new Reason(ReasonKind.Suits, (long)Care.InDifficulty),
                new Reason(ReasonKind.DoesNotSuit, (long)Care.NewHire),
                new Reason(ReasonKind.SameUnit, Branch),
                new Reason(ReasonKind.SameLanguage),
                new Reason(ReasonKind.SameTitleGroup, (long)TitleGroup.Teaching),
                new Reason(ReasonKind.FurtherColleague, 2),
            ],
            Assert.Single(PairingSuggestions.For(scene, new()).Pairs).Reasons);
    }

    [Theory]
    [InlineData("2024-04-11", false)]
    [InlineData("2024-04-10", true)]
    public void Who_declined_is_asked_again_after_two_years(string on, bool again)
    {
        Member(1, Branch);
        Colleague(11, Branch);
        var made = PairingSuggestions.For(Scene() with { Wishes = [new(1, 11, WishKind.Declined, DateOnly.Parse(on))] }, new());
        Assert.Equal(again ? 1 : 0, made.Pairs.Count);
        Assert.All(made.Colleagues.Concat(made.Members), left => Assert.Equal(HardRule.Recent, Assert.Single(left.WaysOut).Lift));
    }

    [Fact]
    public void Who_is_left_over_hears_every_smallest_way_out()
    {
        Member(1, Branch, places: 1);
        Member(2, Branch, places: 0);
        Member(3, Other);
        Colleague(11, Branch);
        Colleague(12, Branch);
        var made = PairingSuggestions.For(Scene(), new() { Widest = UnitKind.Branch });
        Assert.Equal([new WayOut(HardRule.Places, 1), new WayOut(HardRule.Reach, 3)], Assert.Single(made.Colleagues).WaysOut);
        Assert.Equal([2, 3], made.Members.Select(left => left.PersonId));
        Assert.Equal([new WayOut(HardRule.Places, 11)], made.Members[0].WaysOut);
        Assert.Equal([new WayOut(HardRule.Reach, 11)], made.Members[1].WaysOut);
    }

    [Fact]
    public void Where_nobody_is_there_to_pair_with_nothing_helps()
    {
        Member(1, Branch);
        Assert.Empty(Assert.Single(PairingSuggestions.For(Scene(), new()).Members).WaysOut);
        Assert.Empty(PairingSuggestions.For(new(Day, Units, []), new()).Pairs);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(SuggestionSettings.MostWeight + 1)]
    public void A_weight_out_of_range_is_refused(int weight) => Assert.StartsWith(
        nameof(SuggestionSettings.UnitStep),
        Assert.Throws<ArgumentOutOfRangeException>(() => PairingSuggestions.For(Scene(), new() { UnitStep = weight })).ActualValue as string);

    private void Member(long id, long unit, Trait? trait = null, int places = 2) =>
        people.Add(new(id, PersonKind.Member, unit, trait ?? Plain) { Places = places });

    private void Colleague(long id, long unit, Trait? trait = null) => people.Add(new(id, PersonKind.Colleague, unit, trait ?? Plain));

    private SuggestionScene Scene() => new(Day, Units, people);

    private static IEnumerable<(long Member, long Colleague)> Pairs(SuggestionScene scene) =>
        PairingSuggestions.For(scene, new()).Pairs.Select(pair => (pair.MemberId, pair.ColleagueId));
}
