using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Data.Tests.Cases;

/// <summary>How far names go, rung by rung, as whoever raised the case chose.</summary>
public sealed class CaseNamesTests
{
    private readonly CaseStage stage = new();

    [Theory]
    [InlineData(NameTravel.Nowhere, "work", true, false)]
    [InlineData(NameTravel.Branch, "work", false, true)]
    [InlineData(NameTravel.Upward, "health", false, false)]
    [InlineData(NameTravel.Upward, "family", true, true)]
    [InlineData(NameTravel.Branch, "money", false, false)]
    public void Names_are_kept_only_where_they_may_travel_and_a_sensitive_case_has_their_consent(
        NameTravel travel, string category, bool agreed, bool kept)
    {
        var draft = CaseStage.Draft();
        (draft.Travel, draft.Agreed) = (travel, agreed);

        stage.Rules.Begin(draft, CaseCategories.BuiltIn.Single(one => one.Id == category));

        Assert.Equal(kept ? [99L] : [], draft.Colleagues.Select(colleague => colleague.ColleagueId));
    }

    [Theory]
    [InlineData(NameTravel.Nowhere, false, false, false)]
    [InlineData(NameTravel.Branch, true, false, false)]
    [InlineData(NameTravel.Upward, true, true, false)]
    public void A_rung_sees_names_that_may_come_so_far_once_the_case_has(NameTravel travel, bool branch, bool general, bool committee)
    {
        var one = stage.Raise();
        one.Travel = travel;
        Assert.False(CaseNames.Show(one, Reader(CaseStage.GeneralSecretary, CaseStage.General)));
        stage.Must(one, CaseStep.Escalated, CaseStage.BranchSecretary);

        Assert.True(CaseNames.Show(one, new CaseReader(CaseStage.Raiser, [])));
        Assert.Equal(branch, CaseNames.Show(one, Reader(CaseStage.BranchSecretary, CaseStage.Branch)));
        Assert.Equal(general, CaseNames.Show(one, Reader(CaseStage.GeneralSecretary, CaseStage.General)));
        Assert.Equal(committee, CaseNames.Show(one, Reader(CaseStage.CommitteeSecretary, CaseStage.Committee)));
        Assert.False(CaseNames.Show(one, new CaseReader(CaseStage.Other, [CaseStage.Second])));
    }

    [Fact]
    public void The_friend_who_raised_it_is_always_named_and_who_raised_their_own_only_where_they_let_it()
    {
        var one = stage.Raise();
        one.Travel = NameTravel.Nowhere;
        Assert.True(CaseNames.ShowRaiser(one, Reader(CaseStage.BranchSecretary, CaseStage.Branch)));
        one.IsOwn = true;
        Assert.False(CaseNames.ShowRaiser(one, Reader(CaseStage.BranchSecretary, CaseStage.Branch)));
        Assert.True(CaseNames.ShowRaiser(one, new CaseReader(CaseStage.Raiser, [])));
    }

    [Fact]
    public void A_note_is_for_its_rung_and_never_for_the_raiser_even_as_a_holder()
    {
        var one = stage.Raise();
        var note = stage.Must(one, CaseStep.Noted, CaseStage.BranchSecretary);
        Assert.True(CaseNames.Shows(note, one, Reader(CaseStage.BranchDeputy, CaseStage.Branch)));
        Assert.False(CaseNames.Shows(note, one, Reader(CaseStage.GeneralSecretary, CaseStage.General)));
        Assert.False(CaseNames.Shows(note, one, Reader(CaseStage.Raiser, CaseStage.Branch)));
    }

    [Theory]
    [InlineData("陈思远说，陈思远的书湿了", "×××说，×××的书湿了")]
    [InlineData("Anna and anna b", "××× and ×××")]
    [InlineData("没有名字", "没有名字")]
    public void A_name_is_taken_out_of_texts_too_the_longest_first(string text, string hidden) =>
        Assert.Equal(hidden, CaseNames.Hide(text, ["Anna", "陈思远", "Anna B"]));

    private static CaseReader Reader(long person, long unit) => new(person, [unit]);
}
