using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.PlanWork;
using LiaisonBot.Dialogs.Tests.RemindPeople;

namespace LiaisonBot.Dialogs.Tests.DoFollowUps;

/// <summary>What is to be done by a day is done, put off, changed, taken back, and watched by the clock (R6, R11).</summary>
public sealed class FollowUpTests
{
    [Fact]
    public async Task Whoever_has_it_sees_it_among_what_is_to_do_and_ticks_it_off()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.Member.SayAsync("待办");
        made.Member.Expect("待办事项").Expect("走访新入职教师").Expect("6月15日前");
        await made.Member.PressAsync("打开");
        made.Member.Expect("药理支部 · 工作计划").Expect("责任人：").Expect("凌晓");
        Assert.DoesNotContain("删除", made.Member.Last.Buttons);

        await made.Member.PressAsync("已完成");

        made.Member.Expect("这一项已完成").Expect("已完成（4月15日）");
        (await made.Secretary.HearAsync()).Expect("这一项已完成").Expect("凌晓");
        (await made.Member.SayAsync("待办")).Expect("目前没有要您办的事");
        (await made.Secretary.SayAsync("工作计划")).Expect("共 1 项，已完成 1 项，逾期 0 项");
        Assert.Contains("followup.done follow-up:1", await made.AuditedAsync());
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.School.PreferEnglishAsync(made.Ling);

        await made.Member.SayAsync("to do");
        made.Member.Expect("by June 15").Expect("to be done");
        await made.Member.PressAsync("Open");
        await made.Member.PressAsync("Put off", ("By", "2026-06-30"));

        made.Member.Expect("This was put off").Expect("put off from June 15");
    }

    [Fact]
    public async Task What_was_ticked_off_by_mistake_is_to_be_done_again()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.OpenStepAsync();
        await made.Secretary.PressAsync("已完成");
        await made.Member.HearAsync();

        await made.Secretary.PressAsync("恢复为待完成");

        made.Secretary.Expect("这一项已恢复为待完成").Expect("待完成");
        Assert.Null((await made.StepsAsync())[0].DoneOn);
        (await made.Member.HearAsync()).Expect("这一项已恢复为待完成");
    }

    [Fact]
    public async Task Put_off_it_keeps_the_first_day_and_both_sides_know()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.OpenStepAsync();
        await made.Secretary.PressAsync("推迟", ("By", "2026-06-10"));
        made.Secretary.Expect("请选择2026年6月16日到2027年6月15日之间的日期");
        await made.Secretary.PressAsync("推迟", ("By", ""));
        made.Secretary.Expect("请选择日期");
        await made.Secretary.PressAsync("推迟", ("By", "2026-06-30"));

        made.Secretary.Expect("这一项已推迟").Expect("原定6月15日");
        (await made.Member.HearAsync()).Expect("这一项已推迟").Expect("6月30日");
        var step = (await made.StepsAsync())[0];
        Assert.Equal((new DateOnly(2026, 6, 30), new DateOnly(2026, 6, 15)), (step.DueOn, step.FirstDueOn));
    }

    [Fact]
    public async Task It_is_changed_and_given_to_somebody_else_who_is_told()
    {
        await using var made = await PlanSchool.PlannedAsync();
        var ding = await made.School.MemberAsync("丁浩然");
        var other = made.School.ChatOf(ding);
        await other.JoinAsync();
        await made.OpenStepAsync();
        await made.Secretary.PressAsync("修改");
        await made.Secretary.PressAsync("保存", ("What", ""), ("By", "2020-01-01"));
        made.Secretary.Expect("请写明做什么").Expect("请选择2026年4月15日到2027年4月15日之间的日期");

        await made.Secretary.PressAsync("保存", ("What", "走访新入职教师两次"), ("Whom", $"{made.School.Pharmacology.Id}:{ding.Id}"), ("By", "2026-07-01"));

        made.Secretary.Expect("这一项已修改").Expect("走访新入职教师两次").Expect("丁浩然");
        (await other.HearAsync()).Expect("有一项工作请您负责").Expect("走访新入职教师两次");
        (await made.Member.HearAsync()).Expect("这一项改由其他人负责").Expect("丁浩然");
        (await made.Member.SayAsync("待办")).Expect("目前没有要您办的事");
    }

    [Fact]
    public async Task A_form_that_began_before_somebody_elses_change_does_not_write_over_it()
    {
        await using var made = await PlanSchool.PlannedAsync();
        var deputy = made.School.ChatOf(await made.School.MemberAsync("方远", null, Role.DeputySecretary));
        await deputy.SayAsync("工作计划");
        await deputy.PressAsync("打开");
        await deputy.PressAsync("修改");
        await made.OpenStepAsync();
        await made.Secretary.PressAsync("修改");
        await made.Secretary.PressAsync("保存", ("What", "走访两次"));

        await deputy.PressAsync("保存", ("What", "走访三次"));
        deputy.Expect("您打开以后有人改过这一项").Expect("走访两次 · 凌晓 · 6月15日");
        Assert.Equal("走访两次", (await made.StepsAsync())[0].Text);

        await deputy.PressAsync("保存");
        Assert.Equal("走访三次", (await made.StepsAsync())[0].Text);
    }

    [Fact]
    public async Task What_was_written_into_a_form_that_is_too_late_comes_back_to_be_copied()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.OpenStepAsync();
        await made.Secretary.PressAsync("修改");
        var form = made.Secretary.Last;
        await made.Member.SayAsync("待办");
        await made.Member.PressAsync("打开");
        await made.Member.PressAsync("已完成");

        await made.Secretary.PressAsync(form, "保存", ("What", "走访新入职教师三次"));

        made.Secretary.Expect("已完成").Expect("您刚才写的没有保存").Expect("走访新入职教师三次");
        Assert.Equal("走访新入职教师", (await made.StepsAsync())[0].Text);
    }

    [Fact]
    public async Task Of_more_people_than_a_list_holds_it_says_how_many_are_left_out()
    {
        await using var made = await PlanSchool.PlannedAsync();
        for (var number = 1; number <= 100; number++)
            await made.School.MemberAsync($"党员{number:000}");
        await made.OpenStepAsync();

        await made.Secretary.PressAsync("修改");

        made.Secretary.Expect("另有 4 个没有列在这里").Expect("凌晓");
    }

    [Fact]
    public async Task Taken_back_it_counts_no_longer_and_can_be_brought_back()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.OpenStepAsync();

        await made.Secretary.PressAsync("删除");
        made.Secretary.Expect("这一项已删除，不用再办").Expect("已删除");
        (await made.Member.HearAsync()).Expect("这一项已删除，不用再办");
        var card = made.Secretary.Last;
        (await made.Secretary.SayAsync("工作计划")).Expect("还没有步骤").ExpectNot("走访");

        await made.Secretary.PressAsync(card, "恢复为待完成");
        (await made.Secretary.SayAsync("工作计划")).Expect("走访新入职教师");
    }

    [Fact]
    public async Task The_same_press_twice_and_a_card_that_is_old_show_how_it_stands()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.OpenStepAsync();
        var card = made.Secretary.Last;
        await made.Member.SayAsync("待办");
        await made.Member.PressAsync("打开");
        await made.Member.PressAsync("已完成");
        var done = made.Member.Sent;

        await made.Secretary.PressAsync(card, "推迟", ("By", "2026-06-30"));
        made.Secretary.Expect("已完成（4月15日）").ExpectNot("这一项已推迟");
        Assert.Equal(new DateOnly(2026, 6, 15), (await made.StepsAsync())[0].DueOn);
        await made.Member.SendAsync(done with { Id = "again" });
        made.Member.Expect("已完成（4月15日）");
        Assert.Single(await made.AuditedAsync(), line => line.StartsWith("followup.done", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_sees_or_changes_it()
    {
        await using var made = await PlanSchool.PlannedAsync();
        var other = made.School.ChatOf(await made.School.MemberAsync("丁浩然"));
        var gao = made.School.ChatOf(made.School.Gao);

        foreach (var chat in new[] { other, gao, made.General })
            (await chat.ForgeAsync("followup.open.1", ("FollowUp", "1"))).Expect("没有找到这一项").ExpectNot("走访");
        (await gao.ForgeAsync("followup.edit.1", ("FollowUp", "1"))).Expect("没有找到这一项");
        (await made.Member.ForgeAsync("followup.edit.1", ("FollowUp", "1"))).Expect("走访新入职教师");
        Assert.DoesNotContain("What", made.Member.Last.Inputs.Keys);
    }

    [Fact]
    public async Task Who_lost_the_office_finds_the_card_closed()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.OpenStepAsync();
        await made.School.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == made.School.Lin.Id).To = made.School.Today.AddDays(-1));

        await made.Secretary.PressAsync("已完成");

        made.Secretary.Expect("没有找到这一项");
        Assert.Null((await made.StepsAsync())[0].DoneOn);
    }

    [Fact]
    public async Task The_morning_says_what_is_to_be_done_soon_and_is_silent_once_it_is()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.Member.HearAsync();
        await made.School.MorningOfAsync(6, 1);
        (await made.Member.HearAsync()).Expect("近期要完成 1 项").Expect("走访新入职教师").Expect("6月15日前");
        await made.Member.PressAsync("为什么收到");
        made.Member.Expect("到期前14天、3天和当天");
        await made.Member.SayAsync("待办");
        await made.Member.PressAsync("打开");
        await made.Member.PressAsync("已完成");

        await made.School.MorningOfAsync(6, 12);

        (await made.Member.HearAsync()).ExpectNot("近期要完成");
    }

    [Fact]
    public async Task The_mornings_button_leads_to_the_list()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.Member.HearAsync();
        await made.School.MorningOfAsync(6, 15);
        await made.Member.HearAsync();

        await made.Member.PressAsync("查看待办");

        made.Member.Expect("待办事项").Expect("走访新入职教师");
    }

    [Fact]
    public async Task More_than_five_are_paged()
    {
        await using var made = await PlanSchool.OpenAsync();
        await made.BeginAsync();
        for (var day = 1; day <= 6; day++)
            await made.AddAsync($"第{day}项", $"{made.School.Pharmacology.Id}:secretary", $"2026-05-0{day}");

        await made.Secretary.SayAsync("待办");
        made.Secretary.Expect("第5项").ExpectNot("第6项");
        await made.Secretary.PressAsync("下一页");
        made.Secretary.Expect("第6项").ExpectNot("第5项");
    }
}
