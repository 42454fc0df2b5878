using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ProposePairings;

/// <summary>The three origins (P1): each needs the yes of whoever has not spoken yet, and the branch's.</summary>
public sealed class ProposeTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_member_proposes_the_colleague_agrees_and_the_branch_approves(Engine engine)
    {
        await using var made = await ProposalSchool.OpenAsync(engine);
        await made.ProposeAsync();
        (await made.Secretary.HearAsync()).ExpectNothing();
        (await made.Colleague.HearAsync()).Expect("凌晓").Expect("不用说明理由");
        await made.Colleague.PressAsync("同意");
        made.Colleague.Expect("您已同意").Expect("等待支部审批");
        Assert.Empty(await made.PairingsAsync());
        (await made.Member.HearAsync()).ExpectNothing();

        (await made.Secretary.HearAsync()).Expect("双方已经同意结对，请审批");
        await made.Secretary.PressAsync("同意");
        made.Secretary.Expect("结对成功，已通知双方");
        var pairing = Assert.Single(await made.PairingsAsync());
        Assert.Equal((made.Ling.Id, made.Chen.Id, PairingOrigin.Member, made.School.Today), (pairing.MemberId, pairing.ColleagueId, pairing.Origin, pairing.StartedOn));
        (await made.Member.HearAsync()).Expect("您是陈思远的联系人").Expect("第一步：先见一面");
        Assert.Contains("记录联系", made.Member.Last.Buttons);
        (await made.Colleague.HearAsync()).Expect("凌晓是您的联系人").Expect("随时可以");
        Assert.Equal(pairing.Id, (await made.ProposalAsync()).PairingId);
        Assert.Equal(["proposal.make", "proposal.agree", "proposal.read", "proposal.approve", "pairing.begin"], await made.AuditedAsync());
        (await made.Member.SayAsync("我的结对")).Expect("陈思远");
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.Ling);
        await made.School.PreferEnglishAsync(made.Chen);
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Member.SayAsync("propose pairing");
        made.Member.Expect("They need give no reason");
        await made.Member.PressAsync("Submit", ("Name", made.Chen.StaffNo));
        made.Member.Expect("Waiting for an answer from 陈思远");
        (await made.Colleague.HearAsync()).Expect("Do you agree?");
        await made.Colleague.PressAsync("Agree");
        made.Colleague.Expect("You have agreed");
        await (await made.Secretary.HearAsync()).PressAsync("Approve");
        (await made.Member.HearAsync()).Expect("you are 陈思远's friend in the programme");
    }

    [Fact]
    public async Task A_colleague_asks_for_a_member_who_agrees_and_the_members_branch_approves()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.Colleague.SayAsync("申请联系人 凌晓");
        await made.Colleague.PressAsync("提交");
        made.Colleague.Expect("等待答复：凌晓");
        await (await made.Member.HearAsync()).PressAsync("同意");
        await (await made.Secretary.HearAsync()).PressAsync("同意");
        Assert.Equal(PairingOrigin.Colleague, Assert.Single(await made.PairingsAsync()).Origin);
        (await made.Colleague.HearAsync()).Expect("凌晓是您的联系人");
    }

    [Fact]
    public async Task What_a_secretary_assigns_both_are_asked_for_and_nobody_approves_again()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.Secretary.SayAsync("安排结对");
        made.Secretary.Expect("双方都同意才结对");
        await made.Secretary.PressAsync("提交", ("Member", $"{made.Ling.Id}"), ("Whom", $"{made.Chen.Id}"));
        made.Secretary.Expect("等待答复：凌晓、陈思远");
        await (await made.Colleague.HearAsync()).PressAsync("同意");
        made.Colleague.Expect("等待答复：凌晓");
        Assert.Empty(await made.PairingsAsync());
        await (await made.Member.HearAsync()).PressAsync("同意");
        made.Member.Expect("您是陈思远的联系人");
        Assert.Equal(PairingOrigin.Assigned, Assert.Single(await made.PairingsAsync()).Origin);
        (await made.Secretary.HearAsync()).Expect("结对成功");
        (await made.Colleague.HearAsync()).Expect("凌晓是您的联系人");
    }

    [Fact]
    public async Task A_colleague_without_a_chat_agrees_in_person_and_recording_that_is_the_approval()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.Member.SayAsync("提议结对 沈知秋");
        await made.Member.PressAsync("提交");
        (await made.Secretary.HearAsync()).Expect("需要您当面征求群众的意见");
        await made.Secretary.PressAsync("登记同意");
        made.Secretary.Expect("请写明对方是怎样同意的");
        await made.Secretary.PressAsync("登记同意", ("How", new string('当', 101)));
        made.Secretary.Expect("请精简到 100 字以内");
        Assert.Equal(new string('当', 101), made.Secretary.Last.Inputs["How"]);
        await made.Secretary.PressAsync("登记同意", ("How", "当面谈过"));
        made.Secretary.Expect("结对成功").Expect("当面谈过（林书琴登记）");
        var one = await made.ProposalAsync();
        Assert.Equal((ProposalState.Paired, made.School.Lin.Id), (one.State, one.RecordedById));
        Assert.Equal(PairingOrigin.Member, Assert.Single(await made.PairingsAsync()).Origin);
        Assert.Contains("proposal.record", await made.AuditedAsync());
    }

    [Fact]
    public async Task A_colleague_asks_for_anybody_and_their_branch_looks_for_somebody()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.Colleague.SayAsync("申请联系人");
        await made.Colleague.PressAsync("由支部安排");
        made.Colleague.Expect("已登记您的申请");
        Assert.Equal((made.Chen.Id, FriendWishKind.Seeks), Assert.Single(await made.WishesAsync()) is var wish ? (wish.PersonId, wish.Kind) : default);
        (await made.Secretary.HearAsync()).Expect("有群众申请联系人").Expect("陈思远");
        await made.Secretary.PressAsync("安排结对");
        Assert.Equal($"{made.Chen.Id}", made.Secretary.Last.Inputs["Whom"]);
        await made.Secretary.PressAsync("提交", ("Member", $"{made.Ling.Id}"));
        await (await made.Colleague.HearAsync()).PressAsync("同意");
        await (await made.Member.HearAsync()).PressAsync("同意");
        Assert.NotNull(Assert.Single(await made.WishesAsync()).TakenBackAt);

        (await made.Colleague.SayAsync("申请联系人")).Expect("您的联系人是凌晓");
    }

    [Fact]
    public async Task A_wish_for_anybody_is_said_once_and_taken_back_from_the_list()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.Colleague.SayAsync("申请联系人");
        var form = made.Colleague.Last;
        var other = (await made.Colleague.SayAsync("申请联系人")).Last;
        await made.Colleague.PressAsync(form, "由支部安排");
        await made.Colleague.PressAsync(form, "由支部安排");
        await made.Colleague.PressAsync(other, "由支部安排");
        Assert.Single(await made.WishesAsync());
        (await made.Colleague.SayAsync("结对申请")).Expect("您已申请由支部安排一位联系人");
        await made.Colleague.PressAsync("不再申请");
        made.Colleague.Expect("现在没有正在办理的结对申请").ExpectNot("您已申请");
        Assert.NotNull(Assert.Single(await made.WishesAsync()).TakenBackAt);
    }

    [Fact]
    public async Task Who_declines_gives_no_reason_and_the_proposer_hears_only_that_it_did_not_come_about()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        await made.Colleague.HearAsync();
        await made.Colleague.PressAsync("不同意", ("Avoid", "true"));
        made.Colleague.Expect("好的，不结对").Expect("没有结成");
        (await made.Member.HearAsync()).Expect("这次没有结成").Expect("两年内").ExpectNot("不同意").ExpectNot("安排");
        Assert.Equal(ProposalState.DeclinedByColleague, (await made.ProposalAsync()).State);
        var wish = Assert.Single(await made.WishesAsync());
        Assert.Equal((made.Chen.Id, made.Ling.Id, FriendWishKind.Avoids), (wish.PersonId, wish.OtherId, wish.Kind));
        Assert.Empty(await made.PairingsAsync());

        // Whoever asks for somebody after all does not avoid them any more, and their own no does not bind them.
        await made.Colleague.SayAsync("申请联系人 凌晓");
        await made.Colleague.PressAsync("提交");
        made.Colleague.Expect("等待答复：凌晓");
        Assert.NotNull(Assert.Single(await made.WishesAsync()).TakenBackAt);
    }

    [Fact]
    public async Task Who_declined_does_not_stand_in_the_units_audit_either()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.Colleague.SayAsync("申请联系人 凌晓");
        await made.Colleague.PressAsync("提交");
        await (await made.Member.HearAsync()).PressAsync("不同意");
        made.Member.Expect("好的，不结对");
        (await made.Secretary.SayAsync("操作记录")).Expect("操作记录").ExpectNot("没有同意结对");
    }

    [Fact]
    public async Task The_branch_does_not_approve_and_says_why()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        await (await made.Colleague.HearAsync()).PressAsync("同意");
        await made.Secretary.HearAsync();
        await made.Secretary.PressAsync("不同意");
        made.Secretary.Expect("不同意请写明理由");
        await made.Secretary.PressAsync("不同意", ("Reason", "即将出国访学"));
        made.Secretary.Expect("理由会告知双方");
        (await made.Member.HearAsync()).Expect("即将出国访学");
        (await made.Colleague.HearAsync()).Expect("即将出国访学");
        Assert.Empty(await made.PairingsAsync());
        await made.ProposeAsync();
    }

    [Fact]
    public async Task A_question_that_still_waits_is_taken_back_with_what_it_asks()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        await made.Member.SayAsync("结对申请");
        await made.Member.PressAsync("打开");
        await made.Member.PressAsync("撤回");
        made.Member.Expect("已撤回");
        (await made.Colleague.HearAsync()).ExpectNothing();
        await using var db = made.School.Store.Read();
        var nudge = Assert.Single(await db.Set<OutboxMessage>().Where(one => one.Class == OutboxClass.Nudge).ToListAsync());
        Assert.Equal((OutboxState.Withdrawn, ""), (nudge.State, nudge.Activity));
    }

    [Fact]
    public async Task It_is_answered_from_the_list_as_well_and_what_waits_comes_first()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        (await made.Colleague.SayAsync("结对申请")).Expect("凌晓 与 陈思远").Expect("等您办理");
        await made.Colleague.PressAsync("打开");
        await made.Colleague.PressAsync("同意");
        (await made.Secretary.SayAsync("pairing requests")).Expect("等您办理");
        await made.Secretary.PressAsync("打开");
        await made.Secretary.PressAsync("同意");
        Assert.Single(await made.PairingsAsync());
        (await made.Member.SayAsync("结对申请")).Expect("现在没有正在办理的结对申请");
    }

    [Fact]
    public async Task Whoever_is_one_of_the_two_does_not_approve_it_but_who_comes_next_does()
    {
        await using var made = await ProposalSchool.OpenAsync();
        var general = await made.ChatAsync(await made.School.MemberAsync("何文清", made.School.GeneralBranch, Role.Secretary));
        await made.Secretary.SayAsync("提议结对 陈思远");
        await made.Secretary.PressAsync("提交");
        await (await made.Colleague.HearAsync()).PressAsync("同意");
        (await made.Secretary.HearAsync()).ExpectNothing();
        (await general.SayAsync("结对申请")).Expect("林书琴 与 陈思远").Expect("等您办理");
        await general.PressAsync("打开");
        await general.PressAsync("同意");
        Assert.Equal(made.School.Lin.Id, Assert.Single(await made.PairingsAsync()).MemberId);
    }

    [Fact]
    public async Task Whoever_has_a_friend_now_is_asked_no_more_by_others()
    {
        await using var made = await ProposalSchool.OpenAsync();
        await made.ProposeAsync();
        await made.OtherMember.SayAsync("提议结对 陈思远");
        await made.OtherMember.PressAsync("提交");
        await made.Colleague.SayAsync("结对申请");
        await made.Colleague.PressAsync("打开");
        await made.Colleague.PressAsync("同意");
        await (await made.Secretary.HearAsync()).PressAsync("同意");
        var other = made.Colleague;
        (await other.SayAsync("结对申请")).Expect("现在没有正在办理的结对申请");
        Assert.Single(await made.PairingsAsync());
        Assert.Contains("proposal.lapse", await made.AuditedAsync());
    }
}
