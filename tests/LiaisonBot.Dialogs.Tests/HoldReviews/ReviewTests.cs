using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.RemindPeople;

namespace LiaisonBot.Dialogs.Tests.HoldReviews;

/// <summary>"小结会": called, answered, moved, decided, closed and followed up (R5, R11).</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task The_secretaries_below_are_invited_and_the_holder_sees_their_answers()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");
        made.Holder.Expect("药学党总支").Expect("2026年4月22日 14:30").Expect("行政楼 302").Expect("邀请 2 人次：参加 0，不能参加 0，未答复 2");
        (await made.Lin.HearAsync()).Expect("邀请您参加小结会").Expect("药学党总支").Expect("2026年4月22日 14:30").Expect("议程");
        await made.Lin.PressAsync("参加");
        made.Lin.Expect("您已答复：参加");
        await made.Gao.HearAsync();
        await made.Gao.PressAsync("不能参加");

        (await made.Holder.HearAsync()).Expect("有人不能参加小结会").Expect("高远（药剂支部）");
        await made.Holder.PressAsync("打开");
        made.Holder.Expect("参加 1，不能参加 1，未答复 0").Expect("高远（药剂支部）");
        Assert.Equal([(made.School.Lin.Id, InvitationAnswer.Coming), (made.School.Gao.Id, InvitationAnswer.Cannot)], await made.AnswersAsync());
        Assert.Contains("review.call review:1", await made.AuditedAsync());
        Assert.Contains("review.answer review:1", await made.AuditedAsync());
    }

    [Fact]
    public async Task Whoever_is_invited_may_change_their_mind()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");
        await made.Lin.HearAsync();
        await made.Lin.PressAsync("不能参加");

        await made.Lin.PressAsync("参加");

        made.Lin.Expect("您已答复：参加");
        Assert.Equal(InvitationAnswer.Coming, (await made.AnswersAsync())[0].Answer);
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var made = await ReviewSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.He);
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Holder.SayAsync("review");
        await made.Holder.PressAsync("Call a review");
        await made.Holder.PressAsync("Call and invite", ("On", "2026-04-22"), ("At", "14:30"), ("Place", "Room 302"));
        made.Holder.Expect("The review is called, and everybody is invited").Expect("Contacts in April 2026: 0 of 0 pairings met");

        (await made.Lin.HearAsync()).Expect("You are invited to a review").Expect("April 22, 2026 14:30");
        await made.Lin.PressAsync("I will come");
        made.Lin.Expect("You answered: coming");
    }

    [Fact]
    public async Task An_invitation_is_a_nudge_that_waits_for_quiet_hours_and_is_not_sent_after_the_beginning()
    {
        await using var made = await ReviewSchool.OpenAsync();
        made.School.Clock.Advance(TimeSpan.FromHours(13));
        await made.CallAsync("2026-04-22");

        var message = await made.LastMessageToAsync(made.School.Lin);

        Assert.Equal(OutboxClass.Nudge, message.Class);
        Assert.Equal(new DateTimeOffset(2026, 4, 16, 8, 0, 0, TimeSpan.FromHours(8)), message.DueAt);
        Assert.Equal(new DateTimeOffset(2026, 4, 22, 14, 30, 0, TimeSpan.FromHours(8)), message.ExpiresAt);
    }

    [Fact]
    public async Task Where_there_is_no_secretary_the_deputy_is_invited_and_who_cannot_be_reached_is_named()
    {
        await using var made = await ReviewSchool.OpenAsync();
        var fang = await made.School.MemberAsync("方远", made.School.Pharmacy, Role.DeputySecretary);
        await made.School.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == made.School.Gao.Id).To = made.School.Today.AddDays(-1));

        await made.CallAsync("2026-04-22");

        made.Holder.Expect("消息未能送达方远");
        Assert.Equal([made.School.Lin.Id, fang.Id], (await made.AnswersAsync()).Select(one => one.Person));
    }

    [Fact]
    public async Task The_committee_invites_general_branches_and_branches_and_an_officer_may_call_it()
    {
        await using var made = await ReviewSchool.OpenAsync();
        Unit committee;
        await using (var db = made.School.Store.Read())
            committee = db.Units.Single(unit => unit.Kind == UnitKind.Committee);
        var officer = made.School.ChatOf(await made.School.MemberAsync("许立", committee, Role.Officer));
        await officer.SayAsync("小结会");
        await officer.PressAsync("召集小结会");
        await officer.PressAsync("召集并邀请", ("On", "2026-04-22"), ("Place", "礼堂"));

        officer.Expect("邀请 3 人次");
        await officer.ForgeAsync("review.open.1", ("Source", $"{(await made.ReviewAsync()).Id}"));
        Assert.DoesNotContain("记录决定", officer.Last.Buttons);
        Assert.DoesNotContain("取消小结会", officer.Last.Buttons);
        await officer.ForgeAsync("review.decide.1", ("Source", $"{(await made.ReviewAsync()).Id}"));
        officer.Expect("不在您的权限内");
        (await made.Holder.HearAsync()).Expect("邀请您参加小结会").Expect("医学院党委");
    }

    [Fact]
    public async Task What_is_wrong_with_the_call_stands_at_each_field()
    {
        await using var made = await ReviewSchool.OpenAsync();
        await made.Holder.SayAsync("小结会");
        await made.Holder.PressAsync("召集小结会");

        await made.Holder.PressAsync("召集并邀请", ("On", "2026-04-14"), ("At", ""), ("Place", ""));
        made.Holder.Expect("请选择2026年4月15日到2026年8月13日之间的日期").Expect("请选择时间").Expect("请写明地点");
        await made.Holder.PressAsync("召集并邀请", ("On", "2026-04-15"), ("At", "14:00"), ("Place", new string('楼', 61)));
        made.Holder.Expect("写了 61 字，最多 60 字");

        await using var db = made.School.Store.Read();
        Assert.Empty(db.Reviews);
    }

    [Fact]
    public async Task Moved_it_asks_everybody_again()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");
        await made.Lin.HearAsync();
        await made.Lin.PressAsync("参加");
        await made.OpenReviewAsync();
        await made.Holder.PressAsync("改时间地点");
        await made.Holder.PressAsync("改时间地点", ("On", "2026-04-23"), ("At", "09:00"));

        made.Holder.Expect("时间地点已改").Expect("2026年4月23日 09:00").Expect("未答复 2");
        (await made.Lin.HearAsync()).Expect("小结会改了时间或地点").Expect("2026年4月23日 09:00");
        await made.Lin.PressAsync("参加");
        Assert.Equal(InvitationAnswer.Coming, (await made.AnswersAsync())[0].Answer);
    }

    [Fact]
    public async Task Called_off_with_a_reason_it_tells_everybody()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");
        await made.Lin.HearAsync();
        var invitation = made.Lin.Last;
        await made.OpenReviewAsync();
        await made.Holder.PressAsync("取消小结会");
        made.Holder.Expect("取消前请写原因");
        await made.Holder.PressAsync("取消小结会", ("Reason", "与教学检查冲突"));

        made.Holder.Expect("小结会已取消").Expect("与教学检查冲突");
        (await made.Lin.HearAsync()).Expect("小结会已取消").Expect("与教学检查冲突");
        await made.Lin.PressAsync(invitation, "参加");
        made.Lin.Expect("这次小结会已经结束或取消");
        Assert.Equal(InvitationAnswer.None, (await made.AnswersAsync())[0].Answer);
    }

    [Fact]
    public async Task The_agenda_is_drafted_from_the_figures_and_can_be_written_on()
    {
        await using var made = await ReviewSchool.OpenAsync();
        var ling = await made.School.MemberAsync("凌晓");
        for (var number = 1; number <= 6; number++)
        {
            var pairing = await made.School.PairAsync(ling, await made.School.ColleagueAsync($"群众{number}"));
            if (number <= 2)
                await made.School.MeetAsync(ling, pairing, new DateOnly(2026, 4, 10));
        }

        await made.CallAsync("2026-04-22");
        made.Holder.Expect("2026年4月联系情况：应联系 6 对，已联系 2 对（33%）").Expect("未办结事项 0 件").Expect("2026年3月联系结对情况表还有 1 个支部没有提交：药理支部")
            .Expect("还没有本年度工作计划的支部 2 个");
        await made.OpenReviewAsync();
        await made.Holder.PressAsync("保存", ("Agenda", "一、通报进展\n二、研究问题"), ("Problems", "月末集中联系偏多"));
        made.Holder.Expect("已保存");

        await made.Holder.PressAsync("重新起草议程");
        made.Holder.Expect("议程已按最新数据重新起草").Expect("应联系 6 对");
        Assert.Equal(("一、通报进展\n二、研究问题", "月末集中联系偏多"), ((await made.ReviewAsync()).Agenda, (await made.ReviewAsync()).Problems));
        (await made.OpenReviewAsync(made.Lin)).Expect("通报进展").ExpectNot("月末集中联系偏多");
    }

    [Fact]
    public async Task A_group_of_fewer_than_five_is_told_by_no_figure()
    {
        await using var made = await ReviewSchool.OpenAsync();
        await made.School.PairAsync(await made.School.MemberAsync("凌晓"), await made.School.ColleagueAsync("陈思远"));

        await made.CallAsync("2026-04-22");

        made.Holder.Expect("结对不足五对，不列数字").ExpectNot("应联系");
    }

    [Fact]
    public async Task A_decision_is_told_followed_up_by_the_clock_and_stays_among_what_is_undone()
    {
        await using var made = await ReviewSchool.CalledAsync();
        await made.Lin.HearAsync();
        await made.DecideAsync("核对超期事项");
        (await made.Lin.HearAsync()).Expect("有一项工作请您负责").Expect("核对超期事项").Expect("小结会");

        await made.School.MorningOfAsync(5, 7);
        (await made.Lin.HearAsync()).Expect("近期要完成 1 项").Expect("核对超期事项");
        (await made.Holder.HearAsync()).Expect("近期要完成 1 项").Expect("药理支部书记");
        await made.CallAsync("2026-05-20");
        made.Holder.Expect("以前的决定还没有落实的：核对超期事项（药理支部书记，5月10日前）");

        await made.Lin.SayAsync("待办");
        await made.Lin.PressAsync("打开");
        await made.Lin.PressAsync("已完成");
        (await made.Holder.HearAsync()).Expect("这一项已完成").Expect("林书琴");
    }

    [Fact]
    public async Task Closed_its_minutes_stay_as_they_are_and_its_decisions_go_on()
    {
        await using var made = await ReviewSchool.CalledAsync();
        await made.DecideAsync("核对超期事项");
        await made.OpenReviewAsync();
        await made.Holder.PressAsync("结束并定稿", ("Problems", "月末集中联系偏多"));
        made.Holder.Expect("小结会已结束，纪要已定稿").Expect("月末集中联系偏多").Expect("内容校验");
        var closed = await made.ReviewAsync();
        Assert.Equal(FrozenText.HashOf(closed.Frozen!), closed.Hash);
        Assert.Equal(("核对超期事项", "药理支部书记"), (ReviewMinutes.Read(closed.Frozen!).Decisions[0].Text, ReviewMinutes.Read(closed.Frozen!).Decisions[0].Who));
        (await made.Lin.HearAsync()).Expect("小结会纪要已定稿");
        (await made.OpenReviewAsync(made.Lin)).Expect("月末集中联系偏多").Expect("核对超期事项").Expect("待完成");

        await made.OpenReviewAsync();
        Assert.DoesNotContain(made.Holder.Last.Inputs.Keys, input => input is "Agenda" or "Problems");
        await made.Holder.ForgeAsync("followup.open.1", ("FollowUp", $"{(await made.DecisionsAsync())[0].Id}"));
        Assert.DoesNotContain("修改", made.Holder.Last.Buttons);
        Assert.DoesNotContain("删除", made.Holder.Last.Buttons);
        await made.Holder.PressAsync("推迟", ("By", "2026-06-01"));
        made.Holder.Expect("这一项已推迟");
        Assert.Equal(closed.Frozen, (await made.ReviewAsync()).Frozen);
    }

    [Fact]
    public async Task Before_its_day_it_is_not_closed_and_with_decisions_not_called_off()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");
        await made.OpenReviewAsync();
        Assert.DoesNotContain("结束并定稿", made.Holder.Last.Buttons);
        var card = made.Holder.Last;
        var key = card.DataOf("保存").Single(data => data.Name == "cardKey");
        (await made.Holder.ForgeAsync("review.close.1", key)).Expect("还没有到开会的日子");

        await made.DecideAsync("核对超期事项");
        await made.Holder.PressAsync(card, "取消小结会", ("Reason", "不开了"));

        made.Holder.Expect("没有取消：已经记录了决定");
        Assert.True((await made.ReviewAsync()).IsOpen);
    }

    [Fact]
    public async Task A_form_that_began_before_somebody_elses_change_does_not_write_over_it()
    {
        await using var made = await ReviewSchool.CalledAsync();
        var deputy = made.School.ChatOf(await made.School.MemberAsync("方远", made.School.GeneralBranch, Role.DeputySecretary));
        await made.OpenReviewAsync(deputy);
        await made.OpenReviewAsync();
        await made.Holder.PressAsync("保存", ("Problems", "月末集中联系偏多"));

        await deputy.PressAsync("保存", ("Problems", "材料报送不及时"));
        deputy.Expect("您打开以后何文清改过").Expect("月末集中联系偏多");
        Assert.Equal("月末集中联系偏多", (await made.ReviewAsync()).Problems);

        await deputy.PressAsync("保存");
        Assert.Equal("材料报送不及时", (await made.ReviewAsync()).Problems);
    }

    [Fact]
    public async Task The_same_press_twice_calls_one_and_notes_one_decision()
    {
        await using var made = await ReviewSchool.OpenAsync();
        await made.Holder.SayAsync("小结会");
        await made.Holder.PressAsync("召集小结会");
        var call = made.Holder.Last;
        await made.Holder.PressAsync(call, "召集并邀请", ("Place", "行政楼"));
        await made.Holder.PressAsync(call, "召集并邀请", ("Place", "行政楼"));
        made.Holder.Expect("未答复 2");
        await made.OpenReviewAsync();
        await made.Holder.PressAsync("记录决定");
        var form = made.Holder.Last;
        (string, string)[] typed = [("What", "核对"), ("Whom", $"{made.School.Pharmacology.Id}:secretary"), ("By", "2026-05-10")];
        await made.Holder.PressAsync(form, "保存", typed);
        await made.Holder.PressAsync(form, "保存", typed);

        made.Holder.Expect("共 1 项");
        Assert.Single(await made.DecisionsAsync());
        await using var db = made.School.Store.Read();
        Assert.Single(db.Reviews);
    }

    [Fact]
    public async Task What_is_wrong_with_a_decision_or_with_what_was_written_is_said()
    {
        await using var made = await ReviewSchool.CalledAsync();
        await made.OpenReviewAsync();
        await made.Holder.PressAsync("保存", ("Problems", new string('题', 801)));
        made.Holder.Expect("写了 801 字，最多 800 字");
        await made.Holder.PressAsync("记录决定");
        await made.Holder.PressAsync("保存");

        made.Holder.Expect("请写明做什么").Expect("请选择责任人").Expect("请选择日期");
        Assert.Empty(await made.DecisionsAsync());
    }

    [Fact]
    public async Task Nobody_else_sees_it_and_a_guest_changes_nothing()
    {
        await using var made = await ReviewSchool.CalledAsync("2026-04-22");
        var stranger = made.School.ChatOf(await made.School.MemberAsync("丁浩然"));

        (await stranger.SayAsync("小结会")).Expect("不在您的权限内");
        (await stranger.ForgeAsync("review.open.1", ("Source", "1"))).Expect("没有找到这次小结会").ExpectNot("行政楼");
        (await made.Lin.ForgeAsync("review.decide.1", ("Source", "1"))).Expect("没有找到这次小结会");
        (await made.Lin.ForgeAsync("review.begin.1")).Expect("小结会由党委、党总支召集");
        (await made.Lin.ForgeAsync("review.draft.1", ("Source", "1"))).Expect("没有找到这次小结会");
        (await made.Lin.SayAsync("小结会")).Expect("2026年4月22日 14:30");
        Assert.DoesNotContain("召集小结会", made.Lin.Last.Buttons);
    }

    [Fact]
    public async Task More_than_five_are_paged()
    {
        await using var made = await ReviewSchool.OpenAsync();
        for (var day = 20; day <= 25; day++)
            await made.CallAsync($"2026-04-{day}");

        (await made.Holder.SayAsync("小结会")).Expect("2026年4月25日").ExpectNot("2026年4月20日");
        await made.Holder.PressAsync("下一页");
        made.Holder.Expect("2026年4月20日").ExpectNot("2026年4月25日");
    }
}
