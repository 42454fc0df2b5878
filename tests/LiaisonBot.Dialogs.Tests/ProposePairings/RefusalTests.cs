using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.ProposePairings;

/// <summary>Whom one cannot propose, and what is said of it; nothing that was typed is lost.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task Nobody_named_nobody_found_oneself_and_somebody_of_the_same_side()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await ProposeAsync(made, "", "请填写姓名或工号");
        await ProposeAsync(made, "没有这人", "没有找到这个姓名或工号");
        Assert.Equal("没有这人", made.Member.Last.Inputs["Name"]);
        await ProposeAsync(made, "凌晓", "不能与本人结对");
        await ProposeAsync(made, "方远", "不能作为联系对象");
        await made.Colleague.SayAsync("申请联系人");
        await made.Colleague.PressAsync("提交", ("Name", "沈知秋"));
        made.Colleague.Expect("不是在校的党员");
        Assert.Equal(0, await made.CountAsync());
    }

    [Fact]
    public async Task Somebody_who_has_left_is_not_found()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.People.Single(person => person.Id == made.Chen.Id).LeftOn = made.School.Today.AddDays(-1));
        await ProposeAsync(made, "陈思远", "没有找到这个姓名或工号");
    }

    [Fact]
    public async Task Two_of_one_name_are_told_apart_from_a_list()
    {
        await using var made = await ProposalSchool.OpenAsync();
        var second = await made.School.ColleagueAsync("陈思远", made.School.Pharmacy);
        await ProposeAsync(made, "陈思远", "有几位同名");
        made.Member.Expect("药剂支部");
        await made.Member.PressAsync("提交", ("Whom", $"{second.Id}"));
        made.Member.Expect("等待答复：陈思远");
        Assert.Equal(second.Id, (await made.ProposalAsync()).ColleagueId);
    }

    [Fact]
    public async Task Who_has_a_friend_gets_no_second_one()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.School.PairAsync(made.Fang, made.Chen);
        await ProposeAsync(made, "陈思远", "已经有联系人");
        await made.Colleague.SayAsync("申请联系人 凌晓");
        made.Colleague.Expect("您的联系人是方远，不用另外申请").Expect("不用说明理由");
        Assert.Equal(["换一位", "我的结对"], made.Colleague.Last.Buttons);
        await made.Colleague.PressAsync("换一位");
        made.Colleague.Expect("您确定要结束与方远的结对");
        await made.School.PreferEnglishAsync(made.Chen);
        (await made.Colleague.SayAsync("ask for a friend")).Expect("You are paired already, with 方远");
        Assert.Equal(["Change friend", "My pairings"], made.Colleague.Last.Buttons);
    }

    [Fact]
    public async Task A_form_of_before_says_so_too()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.Colleague.SayAsync("申请联系人 凌晓");
        var form = made.Colleague.Last;
        var pairing = await made.School.PairAsync(made.Fang, made.Chen, made.School.Today.AddDays(1));
        await made.Colleague.PressAsync(form, "提交");
        made.Colleague.Expect("您已经有");
        await made.Colleague.PressAsync(form, "由支部安排");
        made.Colleague.Expect("您的联系人是方远");

        // What has not begun is not changed yet.
        Assert.Equal(["我的结对"], made.Colleague.Last.Buttons);
        Assert.Equal((0, 0), (await made.CountAsync(), (await made.WishesAsync()).Count));
    }

    [Fact]
    public async Task What_is_under_way_is_said_before_a_form_is_filled_in()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        await made.Member.SayAsync("提议结对 陈思远");
        made.Member.Expect("已经在办理，不用重复提交").Expect("等待答复：陈思远");
        Assert.Contains("撤回", made.Member.Last.Buttons);
        await made.Colleague.SayAsync("申请联系人 凌晓");
        made.Colleague.Expect("已经在办理，不用重复提交");
        Assert.Contains("同意", made.Colleague.Last.Buttons);

        // Somebody else may be asked for all the same.
        await made.Colleague.SayAsync("申请联系人");
        made.Colleague.Expect("您与凌晓的结对申请正在办理").Expect("也可以另外申请一位");
        var form = made.Colleague.Last;
        await made.Colleague.PressAsync(form, "由支部安排");
        await made.Colleague.SayAsync("申请联系人");
        made.Colleague.Expect("支部正在物色").ExpectNot("由支部安排”");
        Assert.DoesNotContain("由支部安排", made.Colleague.Last.Buttons);

        await made.School.PreferEnglishAsync(made.Chen);
        (await made.Colleague.SayAsync("ask for a friend")).Expect("Requests under way: 凌晓").Expect("Your branch is looking for somebody, as you asked");
        (await made.Colleague.SayAsync("ask for a friend 凌晓")).Expect("there is no need to send another");
        await made.Colleague.SayAsync("ask for a friend 方远");
        await made.Colleague.PressAsync("Submit");
        made.Colleague.Expect("Waiting for an answer from 方远");
        Assert.Equal(2, await made.CountAsync());
    }

    [Fact]
    public async Task A_member_has_no_more_colleagues_than_places()
    {
        await using var made = await ProposalSchool.OpenAsync();
        made.School.Programme.Pairing = made.School.Programme.Pairing with { Places = 1 };
        await made.Member.SayAsync("提议结对");
        var form = made.Member.Last;
        await made.School.PairAsync(made.Ling, made.Shen);
        (await made.Member.PressAsync(form, "提交", ("Name", "陈思远"))).Expect("您已结对 1 位，名额已满");
        (await made.Member.SayAsync("提议结对")).Expect("您已结对 1 位，名额已满").Expect("可以再提议");
        Assert.Equal(["我的结对"], made.Member.Last.Buttons);
        await made.School.PreferEnglishAsync(made.Ling);
        (await made.Member.SayAsync("propose pairing")).Expect("which is the most one may have").Expect("you can propose another");
        await made.Colleague.SayAsync("申请联系人 凌晓");
        await made.Colleague.PressAsync("提交");
        made.Colleague.Expect("这位党员已结对 1 位");
        await made.Secretary.SayAsync("安排结对");
        made.Secretary.ExpectNot("凌晓");
        await made.Secretary.ForgeAsync("proposal.make.1", [.. made.Secretary.Last.DataOf("提交"), ("Member", $"{made.Ling.Id}"), ("Name", "陈思远")]);
        made.Secretary.Expect("这位党员已结对 1 位");
        Assert.Equal(0, await made.CountAsync());
    }

    [Fact]
    public async Task An_open_proposal_of_the_two_is_enough()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        await ProposeAsync(made, "陈思远", "已经有一份申请正在办理");
        await made.Colleague.SayAsync("申请联系人");
        await made.Colleague.PressAsync("提交", ("Name", "凌晓"));
        made.Colleague.Expect("已经有一份申请正在办理");
        Assert.Equal(1, await made.CountAsync());
    }

    [Fact]
    public async Task Declined_or_ended_by_wish_it_is_not_proposed_again_for_two_years()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        await (await made.Colleague.HearAsync()).PressAsync("不同意");
        await ProposeAsync(made, "陈思远", "2 年内不再提出");
        await made.Secretary.SayAsync("安排结对");
        await made.Secretary.PressAsync("提交", ("Member", $"{made.Ling.Id}"), ("Name", "陈思远"));
        made.Secretary.Expect("目前不宜结对（2 年内没有结成").Expect("1 位目前不宜与陈思远结对");
        var pairing = await made.School.PairAsync(made.Fang, made.Shen, to: made.School.Today.AddDays(-9));
        await made.School.ChangeAsync(db => db.Pairings.Single(one => one.Id == pairing.Id).Ending = PairingEnding.Colleague);
        await made.OtherMember.SayAsync("提议结对 沈知秋");
        await made.OtherMember.PressAsync("提交");
        made.OtherMember.Expect("2 年内不再提出");
        await made.School.ChangeAsync(db => db.Proposals.Single().ClosedAt = made.School.Clock.GetUtcNow().AddYears(-3));
        await ProposeAsync(made, "陈思远", "等待答复：陈思远");
    }

    [Fact]
    public async Task A_secretary_assigns_members_of_their_own_branch_alone()
    {
        await using var made = await ProposalSchool.OpenAsync();
        var elsewhere = await made.School.MemberAsync("何文清", made.School.Pharmacy);
        await made.Secretary.SayAsync("安排结对");
        made.Secretary.ExpectNot("何文清").ExpectNot("林书琴");
        await made.Secretary.ForgeAsync("proposal.make.1", [.. made.Secretary.Last.DataOf("提交"), ("Member", $"{elsewhere.Id}"), ("Name", "陈思远")]);
        made.Secretary.Expect("请从列表中选择一位本支部的党员");
        await made.Secretary.PressAsync("提交", ("Name", ""));
        made.Secretary.Expect("请从列表中选择").Expect("请填写姓名或工号");
        await made.Member.SayAsync("安排结对");
        made.Member.Expect("不在您的权限内");
        await made.Member.SayAsync("申请联系人");
        made.Member.Expect("不在您的权限内");
        await made.Colleague.SayAsync("提议结对");
        made.Colleague.Expect("不在您的权限内");
        Assert.Equal(0, await made.CountAsync());
    }

    [Fact]
    public async Task A_card_that_was_passed_on_and_an_id_that_was_made_up_tell_nothing()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        var asked = (await made.Colleague.HearAsync()).Last;
        var gao = made.School.ChatOf(made.School.Gao);
        await gao.ForgeAsync("proposal.agree.1", asked.DataOf("同意"));
        gao.Expect("这张卡片已经不能用了").ExpectNot("凌晓");
        await gao.ForgeAsync("proposal.open.1", ("proposal", $"{(await made.ProposalAsync()).Id}"));
        gao.Expect("没有找到这份申请").ExpectNot("凌晓");
        await gao.ForgeAsync("proposal.open.1", ("proposal", "many"));
        gao.Expect("没有找到这份申请");
        await made.Colleague.ForgeAsync("proposal.approve.1", asked.DataOf("同意"));
        made.Colleague.Expect("不在您的权限内");
        await made.Member.SayAsync("结对申请");
        await made.Member.PressAsync("打开");
        await made.Member.ForgeAsync("proposal.agree.1", made.Member.Last.DataOf("撤回"));
        made.Member.Expect("等待答复：陈思远");
        Assert.Null((await made.ProposalAsync()).ColleagueAgreedAt);
    }

    [Fact]
    public async Task The_same_press_twice_does_nothing_more()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.Member.SayAsync("提议结对 陈思远");
        var form = made.Member.Last;
        await made.Member.PressAsync(form, "提交");
        await made.Member.PressAsync(form, "提交");
        made.Member.Expect("等待答复：陈思远");
        Assert.Equal(1, await made.CountAsync());
        var asked = (await made.Colleague.HearAsync()).Last;
        await made.Colleague.PressAsync(asked, "同意");
        await made.Colleague.PressAsync(asked, "不同意");
        made.Colleague.Expect("双方已同意");
        var decided = (await made.Secretary.HearAsync()).Last;
        await made.Secretary.PressAsync(decided, "同意");
        await made.Secretary.PressAsync(decided, "同意");
        made.Secretary.Expect("已结对");
        Assert.Single(await made.PairingsAsync());
    }

    [Fact]
    public async Task What_became_impossible_meanwhile_lapses_when_the_branch_decides()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        await (await made.Colleague.HearAsync()).PressAsync("同意");
        await made.School.PairAsync(made.Fang, made.Chen);
        await (await made.Secretary.HearAsync()).PressAsync("同意");
        made.Secretary.Expect("情况有变，不能结对了");
        (await made.Member.HearAsync()).Expect("情况有变");
        Assert.Equal(ProposalState.Lapsed, (await made.ProposalAsync()).State);
        Assert.Single(await made.PairingsAsync());
    }

    [Fact]
    public async Task Nobody_records_the_consent_of_a_colleague_who_uses_the_bot()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        await made.Secretary.SayAsync("结对申请");
        made.Secretary.Expect("现在没有正在办理的结对申请");
        var officer = made.School.ChatOf(await made.School.MemberAsync("许干事", null, Role.Officer));
        await officer.ForgeAsync("proposal.open.1", ("proposal", $"{(await made.ProposalAsync()).Id}"));
        officer.Expect("没有找到这份申请");
    }

    private static async Task ProposeAsync(ProposalSchool made, string name, string answer)
    {
        await made.Member.SayAsync("提议结对");
        await made.Member.PressAsync("提交", ("Name", name));
        made.Member.Expect(answer);
    }
}
