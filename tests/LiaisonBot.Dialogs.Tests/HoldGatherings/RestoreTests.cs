using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.HoldGatherings;

/// <summary>What was called off is held after all, for some hours: those who heard that it is off hear that it is on.</summary>
public sealed class RestoreTests
{
    [Fact]
    public async Task Held_after_all_it_tells_those_invited_and_is_the_same_gathering()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22");
        await chen.HearAsync();
        await made.CallOffAsync();
        made.Keeper.Expect("24 小时内可以恢复");
        await chen.HearAsync();

        await made.Keeper.PressAsync("恢复这次活动");

        made.Keeper.Expect("已恢复，按原定时间地点举行").Expect("已发布").Expect("已邀请 6 人").Expect("消息未能送达").Expect("王芳");
        (await chen.HearAsync()).Expect("座谈会照常举行").Expect("2026年4月22日 14:30").Expect("此前的取消通知作废");
        Assert.Equal((1, GatheringState.Announced), ((int)(await made.GatheringAsync()).Id, (await made.GatheringAsync()).State));
        Assert.Contains("gathering.restore gathering:1", await made.AuditedAsync());
    }

    [Fact]
    public async Task Whose_invitation_had_not_gone_out_is_invited_and_hears_of_nothing_else()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await chen.HearAsync();
        made.School.Clock.Advance(TimeSpan.FromHours(13));
        await made.AnnounceAsync(on: "2026-04-22");
        await made.Keeper.PressAsync("取消这次活动");
        made.Keeper.Expect("1 人的邀请还没有发出，会直接收回：陈思远");
        await made.Keeper.PressAsync("确认取消");

        await made.Keeper.PressAsync("恢复这次活动");

        (await chen.HearAsync()).Expect("邀请您参加座谈会").ExpectNot("照常举行").ExpectNot("已取消");
    }

    [Fact]
    public async Task When_its_time_has_come_it_may_be_logged_and_nobody_is_told()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync();
        await made.CallOffAsync();
        await chen.HearAsync();
        made.School.Clock.Advance(TimeSpan.FromHours(7));

        await made.Keeper.PressAsync("恢复这次活动");

        made.Keeper.Expect("不再另发通知");
        (await chen.HearAsync()).ExpectNothing();
        await made.LogOpenedAsync(made.Ling, made.Chen);
        made.Keeper.Expect("已为 1 名党员各记一次联系");
    }

    [Fact]
    public async Task After_the_hours_for_that_it_stays_called_off()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-22");
        await made.CallOffAsync();
        var card = made.Keeper.Last;
        made.School.Clock.Advance(TimeSpan.FromHours(25));

        await made.Keeper.PressAsync(card, "恢复这次活动");

        made.Keeper.Expect("可以恢复的时间已过，需要举行请重新发起");
        Assert.DoesNotContain("恢复这次活动", (await made.OpenGatheringAsync()).Last.Buttons);
        Assert.Equal(GatheringState.CalledOff, (await made.GatheringAsync()).State);
    }

    [Fact]
    public async Task Pressed_twice_or_of_what_is_not_called_off_nothing_happens_and_how_it_stands_is_shown()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22");
        await made.CallOffAsync();
        var card = made.Keeper.Last;
        await made.Keeper.PressAsync(card, "恢复这次活动");
        await chen.HearAsync();

        await made.Keeper.PressAsync(card, "恢复这次活动");

        made.Keeper.Expect("已发布");
        (await made.Keeper.ForgeAsync("gathering.restore.1", ("cardKey", await made.KeyOfAsync(made.School.Lin)))).Expect("情况已经变化");
        (await chen.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task Who_does_not_decide_brings_nothing_back()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-22");
        await made.CallOffAsync();
        var gao = made.ChatOf(made.School.Gao);
        (await gao.ForgeAsync("gathering.restore.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)))).Expect("没有找到这次座谈会");
        await made.School.ChangeAsync(db => db.Add(new RoleHolding { PersonId = made.School.Gao.Id, UnitId = made.School.Pharmacology.Id, Role = Role.Officer, From = new DateOnly(2020, 1, 1) }));

        await gao.ForgeAsync("gathering.restore.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)));

        gao.Expect("不在您的权限内");
        Assert.Equal(GatheringState.CalledOff, (await made.GatheringAsync()).State);
    }
}
