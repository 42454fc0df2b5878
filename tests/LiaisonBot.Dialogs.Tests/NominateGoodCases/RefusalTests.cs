using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.NominateGoodCases;

/// <summary>What is not to be, and what is said of it; nothing that was typed is lost.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_text_that_cannot_be_kept_comes_back_with_what_is_wrong()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.Secretary.SayAsync("典型");
        await made.Secretary.PressAsync("提名");
        await made.Secretary.PressAsync("提交");
        made.Secretary.Expect("请选择一对结对").Expect("请写几句事迹");
        await made.Secretary.PressAsync("提交", ("Pairing", $"{made.Pairing.Id}"), ("Text", new string('长', 20_000)));
        made.Secretary.Expect("请精简到 500 字以内");
        Assert.Equal($"{made.Pairing.Id}", made.Secretary.Last.Inputs["Pairing"]);
        await made.Secretary.PressAsync("提交", ("Text", new string('典', GoodCase.TextLength)));
        made.Secretary.Expect("提名已提交");
        await made.Secretary.PressAsync("修改文字");
        await made.Secretary.PressAsync("保存", ("Text", " "));
        made.Secretary.Expect("请写几句事迹");
        Assert.Equal(1, (await made.GoodCaseAsync()).Edition);
    }

    [Fact]
    public async Task A_pairing_that_is_nominated_already_is_not_nominated_again_until_that_has_ended()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.NominateAsync();
        await made.Secretary.SayAsync("典型 凌晓");
        await made.Secretary.PressAsync("提交", ("Text", "另一段文字"));
        made.Secretary.Expect("这一对已经有提名");
        Assert.Equal("另一段文字", made.Secretary.Last.Inputs["Text"]);
        Assert.Equal(1, await made.CountAsync());
        await (await made.Colleague.HearAsync()).PressAsync("不同意");
        await made.Secretary.PressAsync("提交");
        made.Secretary.Expect("提名已提交");
        Assert.Equal(2, await made.CountAsync());
    }

    [Fact]
    public async Task Two_colleagues_of_one_name_are_told_apart_so_that_nobody_is_asked_about_somebody_else()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        var other = await made.School.ColleagueAsync("陈思远");
        await made.School.PairAsync(made.Ling, other);

        await made.Member.SayAsync("典型 陈思远");

        made.Member.Expect($"凌晓 与 陈思远 {made.Chen.StaffNo}").Expect($"凌晓 与 陈思远 {other.StaffNo}");
        await made.Secretary.SayAsync("典型 沈知秋");
        made.Secretary.Expect("方远 与 沈知秋").ExpectNot("沈知秋 ");
    }

    [Fact]
    public async Task Nobody_nominates_a_pairing_that_is_not_theirs()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.Member.SayAsync("典型");
        await made.Member.PressAsync("提名");
        made.Member.ExpectNot("沈知秋");
        await made.Member.PressAsync("提交", ("Pairing", $"{made.Other.Id}"), ("Text", "不是我的"));
        made.Member.Expect("请选择一对结对");
        var gao = made.School.ChatOf(made.School.Gao);
        await gao.SayAsync("典型 陈思远");
        gao.Expect("没有找到“陈思远”的结对");
        await gao.SayAsync("典型");
        await gao.PressAsync("提名");
        gao.Expect("目前没有可以提名的结对");
        await made.Colleague.SayAsync("典型");
        Assert.DoesNotContain("提名", made.Colleague.Last.Buttons);
        await made.Colleague.ForgeAsync("goodcase.begin.1");
        made.Colleague.Expect("不在您的权限内");
        Assert.Equal(0, await made.CountAsync());
    }

    [Fact]
    public async Task A_card_that_was_passed_on_and_an_id_that_was_made_up_tell_nothing()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.NominateAsync();
        var asked = (await made.Colleague.HearAsync()).Last;
        var gao = made.School.ChatOf(made.School.Gao);
        await gao.ForgeAsync("goodcase.agree.1", asked.DataOf("同意"));
        gao.Expect("这张卡片已经不能用了").ExpectNot(GoodCaseSchool.Text);
        await gao.ForgeAsync("goodcase.open.1", ("goodCase", $"{(await made.GoodCaseAsync()).Id}"));
        gao.Expect("没有找到这个典型").ExpectNot("凌晓");
        await gao.ForgeAsync("goodcase.open.1", ("goodCase", "many"));
        gao.Expect("没有找到这个典型");
        await gao.ForgeAsync("goodcase.change.1", ("goodCase", $"{(await made.GoodCaseAsync()).Id}"));
        gao.Expect("这张卡片已经不能用了");
        await made.Colleague.ForgeAsync("goodcase.change.1", asked.DataOf("同意"));
        made.Colleague.Expect("不在您的权限内");
        Assert.Null((await made.GoodCaseAsync()).ColleagueAgreedAt);
    }

    [Fact]
    public async Task The_same_press_twice_does_nothing_more()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.Member.SayAsync("典型");
        await made.Member.PressAsync("提名");
        var form = made.Member.Last;
        await made.Member.PressAsync(form, "提交", ("Text", GoodCaseSchool.Text));
        await made.Member.PressAsync(form, "提交", ("Text", GoodCaseSchool.Text));
        made.Member.Expect("等待同意：陈思远");
        Assert.Equal(1, await made.CountAsync());
        var asked = (await made.Colleague.HearAsync()).Last;
        await made.Colleague.PressAsync(asked, "同意");
        await made.Colleague.PressAsync(asked, "不同意");
        made.Colleague.Expect("双方已同意");
        Assert.Equal(GoodCaseState.Agreed, (await made.GoodCaseAsync()).State);
    }

    [Fact]
    public async Task What_is_withdrawn_is_neither_agreed_to_nor_changed_any_more()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.NominateAsync();
        var asked = (await made.Colleague.HearAsync()).Last;
        await made.Secretary.SayAsync("典型");
        await made.Secretary.PressAsync("打开");
        await made.Secretary.PressAsync("修改文字");
        await made.Member.PressAsync("撤回");
        await made.Colleague.PressAsync(asked, "同意");
        made.Colleague.Expect("已撤回，内容已删除").ExpectNot(GoodCaseSchool.Text);
        await made.Secretary.PressAsync("保存", ("Text", "改过的事迹"));
        made.Secretary.Expect("已撤回，内容已删除").ExpectNot("改过的事迹");
        Assert.Equal(("", 1), await made.GoodCaseAsync() is var one ? (one.Text, one.Edition) : default);
    }

    [Fact]
    public async Task Who_loses_the_role_loses_the_sight_of_it_at_once()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.NominateOtherAsync();
        var card = made.Secretary.Last;
        await made.School.ChangeAsync(db => db.RoleHoldings.Single(span => span.PersonId == made.School.Lin.Id).To = made.School.Today.AddDays(-1));
        await made.Secretary.PressAsync(card, "撤回");
        made.Secretary.Expect("没有找到这个典型").ExpectNot("沈知秋");
        await made.Secretary.PressAsync(card, "修改文字");
        made.Secretary.Expect("没有找到这个典型");
        (await made.Secretary.SayAsync("典型")).ExpectNot("沈知秋");
        Assert.True((await made.GoodCaseAsync()).IsOpen);
    }

    [Fact]
    public async Task Another_branch_sees_none_of_it_even_when_both_agreed()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.AgreedAsync();
        var deputy = made.School.ChatOf(await made.School.MemberAsync("罗一鸣", made.School.Pharmacy, Role.DeputySecretary));
        (await deputy.SayAsync("典型")).Expect("没有您能看到的典型").ExpectNot("凌晓");
    }
}
