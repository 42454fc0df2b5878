using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.EndPairings;

/// <summary>A pause excuses the months that follow, and goes on whenever that is said (C1).</summary>
public sealed class PauseTests
{
    [Fact]
    public async Task A_colleague_pauses_without_a_reason_and_goes_on()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.Colleague.SayAsync("我的结对");
        await made.Colleague.PressAsync("暂停");
        made.Colleague.Expect("不用说明理由").Expect("到2026年6月底");
        await made.Colleague.PressAsync("暂停", ("Months", "4"));
        made.Colleague.Expect("请选择暂停到哪个月");
        await made.Colleague.PressAsync("暂停", ("Months", "3"));
        made.Colleague.Expect("暂停到2026年6月底");
        Assert.Equal(["我的结对"], made.Colleague.Last.Buttons);
        (await made.Member.HearAsync()).Expect("暂停到2026年6月底");
        Assert.Equal(["我的结对"], made.Member.Last.Buttons);
        Assert.Equal([4, 5, 6], (await made.PausedAsync()).Select(month => month.Month.Month));
        (await made.Secretary.SayAsync("周报")).Expect("1 对（请假、书记同意或群众申请暂停）");
        await made.School.PreferEnglishAsync(made.School.Lin);
        (await made.Secretary.SayAsync("digest")).Expect("1 (away, by the secretary, or paused by the colleague)");

        await made.Colleague.SayAsync("我的结对");
        made.Colleague.Expect("已暂停到2026年6月底，随时可以恢复");
        var card = made.Colleague.Last;
        await made.Colleague.PressAsync("恢复");
        made.Colleague.Expect("结对已恢复");
        Assert.Equal(["我的结对"], made.Colleague.Last.Buttons);
        await made.Colleague.PressAsync(card, "恢复");
        made.Colleague.Expect("这对结对照常").Expect("没有改动任何内容");
        (await made.Member.HearAsync()).Expect("从本月起恢复每月联系");
        Assert.Empty(await made.PausedAsync());
        Assert.Equal(["pairing.pause", "pairing.resume"], await made.AuditedAsync());
    }

    [Fact]
    public async Task A_pause_is_made_shorter_by_the_same_form()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.Chen);
        await made.Colleague.SayAsync("my pairings");
        await made.Colleague.PressAsync("Pause");
        await made.Colleague.PressAsync("Pause", ("Months", "3"));
        made.Colleague.Expect("Until the end of June 2026");
        await made.Colleague.SayAsync("my pairings");
        made.Colleague.Expect("Paused until the end of June 2026; you can resume at any time");
        await made.Colleague.PressAsync("Change the pause");
        made.Colleague.Expect("It is paused until the end of June 2026");
        await made.Colleague.PressAsync("Pause", ("Months", "2"));
        made.Colleague.Expect("Until the end of May 2026");
        Assert.Equal([4, 5], (await made.PausedAsync()).Select(month => month.Month.Month));
        await made.Colleague.SayAsync("my pairings");
        await made.Colleague.PressAsync("Resume");
        made.Colleague.Expect("The pairing goes on");
        Assert.Empty(await made.PausedAsync());
    }

    [Fact]
    public async Task A_secretary_says_why_and_the_colleague_does_not_take_that_back()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.Secretary.ForgeAsync("pairing.pause.1", ("pairing", $"{made.Pairing.Id}"));
        await made.Secretary.PressAsync("暂停", ("Months", "2"));
        made.Secretary.Expect("请写明理由");
        await made.Secretary.PressAsync("暂停", ("Months", "2"), ("Reason", "党员出国访学"));
        made.Secretary.Expect("结对已暂停");
        Assert.Equal(["待处理结对"], made.Secretary.Last.Buttons);
        (await made.Colleague.HearAsync()).Expect("结对已暂停").ExpectNot("出国访学");
        Assert.Equal(2, (await made.PausedAsync()).Count);
        await made.Colleague.SayAsync("我的结对");
        made.Colleague.Expect("支部已安排免按月联系，到2026年5月底").ExpectNot("随时可以恢复");
        Assert.DoesNotContain("恢复", made.Colleague.Last.Buttons);
        await made.Colleague.PressAsync("暂停");
        Assert.DoesNotContain("恢复", made.Colleague.Last.Buttons);
        await made.Colleague.PressAsync("暂停", ("Months", "1"));
        made.Colleague.Expect("暂停到2026年5月底");
        await made.Secretary.ForgeAsync("pairing.pause.1", ("pairing", $"{made.Pairing.Id}"));
        await made.Secretary.PressAsync("恢复");
        Assert.Empty(await made.PausedAsync());
    }

    [Fact]
    public async Task A_shorter_pause_of_the_branch_leaves_the_colleagues_longer_one()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.PauseAsync(3);
        await made.PauseForTheBranchAsync(1);
        made.Secretary.Expect("暂停到2026年6月底");
        (await made.Colleague.HearAsync()).Expect("暂停到2026年6月底");
        Assert.Equal([(4, made.Chen.Id), (5, made.Chen.Id), (6, made.Chen.Id)], (await made.PausedAsync()).Select(month => (month.Month.Month, month.ExcusedById)));
    }

    [Fact]
    public async Task The_branch_makes_its_own_part_shorter()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.PauseAsync(1);
        await made.PauseForTheBranchAsync(3);
        made.Secretary.Expect("暂停到2026年6月底");
        await made.PauseForTheBranchAsync(2);
        made.Secretary.Expect("暂停到2026年5月底");
        Assert.Equal([(4, made.Chen.Id), (5, made.School.Lin.Id)], (await made.PausedAsync()).Select(month => (month.Month.Month, month.ExcusedById)));
    }

    [Fact]
    public async Task What_the_branch_excused_before_a_colleagues_pause_stays_when_they_resume()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.PauseForTheBranchAsync(1);
        await made.PauseAsync(3);
        await made.Member.HearAsync();
        await made.Colleague.SayAsync("我的结对");
        made.Colleague.Expect("到2026年6月底免按月联系：一部分是您申请的暂停").ExpectNot("已暂停到");
        await made.Colleague.PressAsync("恢复");
        made.Colleague.Expect("结对已恢复").Expect("除支部安排免联系的2026年4月外，恢复每月联系").ExpectNot("从本月起");
        (await made.Member.HearAsync()).Expect("除支部安排免联系的2026年4月外").ExpectNot("从本月起");
        await made.Colleague.SayAsync("我的结对");
        made.Colleague.Expect("支部已安排免按月联系，到2026年4月底");
    }

    [Fact]
    public async Task So_does_what_the_branch_excused_after_it()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.Chen);
        await made.Colleague.SayAsync("my pairings");
        await made.Colleague.PressAsync("Pause");
        await made.Colleague.PressAsync("Pause", ("Months", "1"));
        await made.PauseForTheBranchAsync(3);
        await made.Colleague.SayAsync("my pairings");
        made.Colleague.Expect("No monthly contact is owed until the end of June 2026: part of it is your pause");
        await made.Colleague.PressAsync("Change the pause");
        made.Colleague.Expect("It is paused until the end of June 2026");
        await made.Colleague.PressAsync("Resume");
        made.Colleague.Expect("There is a contact a month again, apart from May 2026, June 2026").ExpectNot("From this month on");
        await made.Colleague.SayAsync("my pairings");
        made.Colleague.ExpectNot("excused");
        Assert.DoesNotContain("Resume", made.Colleague.Last.Buttons);
    }
}
