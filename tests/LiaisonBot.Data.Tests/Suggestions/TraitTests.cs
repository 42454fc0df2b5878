using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Tests.Suggestions;

public sealed class TraitTests
{
    private static readonly DateOnly Day = new(2026, 4, 10);

    [Theory]
    [InlineData(Role.Leader, UnitKind.Committee, Care.HighLevelTalent | Care.InDifficulty)]
    [InlineData(Role.Secretary, UnitKind.Committee, Care.HighLevelTalent | Care.InDifficulty)]
    [InlineData(Role.AdminHead, UnitKind.GeneralBranch, Care.HighLevelTalent | Care.InDifficulty)]
    [InlineData(Role.Secretary, UnitKind.Branch, Care.YoungTeacher | Care.InDifficulty)]
    [InlineData(Role.Secretary, UnitKind.GeneralBranch, Care.InDifficulty)]
    [InlineData(Role.DeputySecretary, UnitKind.Branch, Care.InDifficulty)]
    [InlineData(Role.Officer, UnitKind.Committee, Care.None)]
    public void A_post_is_what_makes_a_friend_of_some(Role role, UnitKind unit, Care care) =>
        Assert.Equal(care, TraitRules.Gives([(role, unit)], [], null, Day));

    [Fact]
    public void A_member_who_is_high_level_talent_suits_young_teachers() =>
        Assert.Equal(Care.YoungTeacher, TraitRules.Gives([], [Category.HighLevelTalent], null, Day));

    [Theory]
    [InlineData("2023-04-10", Care.NewHire)]
    [InlineData("2023-04-11", Care.None)]
    public void A_member_who_has_been_here_for_years_helps_new_hires(string joined, Care care) =>
        Assert.Equal(care, TraitRules.Gives([], [], DateOnly.Parse(joined), Day));

    [Fact]
    public void A_colleague_asks_for_what_their_categories_say() => Assert.Equal(
        Care.InDifficulty | Care.NewHire, TraitRules.Asks([Category.NewHire, Category.Student, Category.InDifficulty]));

    [Theory]
    [InlineData("副教授", TitleGroup.Teaching)]
    [InlineData("Associate Professor", TitleGroup.Teaching)]
    [InlineData("主治医师", TitleGroup.Clinical)]
    [InlineData("主管护师", TitleGroup.Nursing)]
    [InlineData("高级实验师", TitleGroup.Technical)]
    [InlineData("党总支书记", TitleGroup.Administrative)]
    [InlineData("顾问", TitleGroup.Unknown)]
    [InlineData(null, TitleGroup.Unknown)]
    public void A_title_belongs_to_its_series(string? title, TitleGroup group) => Assert.Equal(group, TitleGroups.Of(title));
}
