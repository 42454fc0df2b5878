using LiaisonBot.Data.Occasions;

namespace LiaisonBot.Data.Tests.Occasions;

public sealed class OccasionRulesTests
{
    [Fact]
    public void There_are_five_each_with_its_rule() =>
        Assert.Equal(Enum.GetValues<Occasion>(), OccasionRules.All.Select(rule => OccasionRules.Of(rule.Occasion).Occasion));

    [Theory]
    [InlineData(RosterChange.Role)]
    [InlineData(RosterChange.Unit)]
    [InlineData(RosterChange.Title)]
    [InlineData(RosterChange.Retirement)]
    [InlineData(RosterChange.Leaving)]
    [InlineData(RosterChange.Leaving | RosterChange.Role)]
    public void What_changes_in_the_roster_is_a_change_of_post(RosterChange change) =>
        Assert.Equal([Occasion.Post], OccasionRules.OpenedBy(change));

    [Fact]
    public void Nothing_changed_is_no_occasion() => Assert.Empty(OccasionRules.OpenedBy(RosterChange.None));

    [Fact]
    public void Only_an_appraisal_concerns_the_member() =>
        Assert.Equal([Occasion.Appraisal], OccasionRules.All.Where(rule => rule.ConcernsMember).Select(rule => rule.Occasion));
}
