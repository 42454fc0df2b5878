using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.HoldGatherings;

/// <summary>What is announced and not held is called off, and whoever expects it hears of that.</summary>
public sealed class CallOffTests
{
    [Fact]
    public async Task Called_off_it_tells_those_invited_and_is_over()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22");
        await chen.HearAsync();
        var card = made.Keeper.Last;

        await made.CallOffAsync();
        made.Keeper.Expect("已取消");
        (await chen.HearAsync()).Expect("座谈会已取消");

        await made.Keeper.PressAsync(card, "邀请更多人");
        made.Keeper.Expect("已取消").ExpectNot("邀请谁参加");
        Assert.Equal(GatheringState.CalledOff, (await made.GatheringAsync()).State);
        Assert.Contains("gathering.call-off gathering:1", await made.AuditedAsync());
    }

    [Fact]
    public async Task It_is_asked_first_who_will_hear_of_it_and_left_as_it_is_nobody_does()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22");
        await chen.HearAsync();
        await made.JoinAsync(made.Sun);

        await made.Keeper.PressAsync("取消这次活动");

        made.Keeper.Expect("取消这次座谈会？").Expect("将通知 2 人：孙立、陈思远").Expect("4 人收不到消息，请另行通知：").Expect("王芳").Expect("24 小时内可以恢复");
        await made.Keeper.PressAsync("暂不取消");
        made.Keeper.Expect("已发布").ExpectNot("已取消");
        (await chen.HearAsync()).ExpectNothing();
        Assert.Equal(GatheringState.Announced, (await made.GatheringAsync()).State);
    }

    [Fact]
    public async Task Where_nobody_is_invited_yet_that_is_said()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-22", whom: "chosen");
        await made.OpenGatheringAsync();

        (await made.Keeper.PressAsync("取消这次活动")).Expect("还没有邀请任何人，不会发通知");
    }

    [Fact]
    public async Task Whoever_cannot_be_reached_is_named_to_whom_calls_it_off()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22", whom: "chosen");
        await made.Keeper.PressAsync("发出邀请", ("People1", GatheringSchool.Ids(made.Chen, made.Wang, made.Zhao)));

        await made.CallOffAsync();

        made.Keeper.Expect("已取消").Expect("消息未能送达王芳、赵敏，请另行通知");
    }

    [Fact]
    public async Task An_invitation_that_still_waits_is_taken_back_and_nothing_comes_in_its_place()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await chen.HearAsync();
        made.School.Clock.Advance(TimeSpan.FromHours(13));
        await made.AnnounceAsync(on: "2026-04-22");

        await made.CallOffAsync();

        made.Keeper.Expect("还没有发出的邀请已收回");
        var message = (await made.LastMessageToAsync(made.Chen))!;
        Assert.Equal((OutboxClass.Nudge, OutboxState.Withdrawn, ""), (message.Class, message.State, message.Activity));
    }

    [Fact]
    public async Task Who_still_has_the_form_open_that_logs_it_gets_their_line_back()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-14");
        var card = made.Keeper.Last;
        await made.Keeper.PressAsync("登记到会");
        var form = made.Keeper.Last;
        await made.Keeper.PressAsync(card, "取消这次活动");
        await made.Keeper.PressAsync("确认取消");

        await made.Keeper.PressAsync(form, "登记", ("People1", GatheringSchool.Ids(made.Ling, made.Chen)), ("Line", "听取搬迁意见"));

        made.Keeper.Expect("已取消").Expect("留在这里：听取搬迁意见");
        Assert.Empty(await made.EntriesAsync());
    }

    [Fact]
    public async Task When_its_time_has_come_nobody_is_told_any_more()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync();
        await chen.HearAsync();
        made.School.Clock.Advance(TimeSpan.FromHours(7));

        await made.Keeper.PressAsync("取消这次活动");
        made.Keeper.Expect("不会另发通知").ExpectNot("陈思远");
        await made.Keeper.PressAsync("确认取消");

        made.Keeper.Expect("不再另发通知");
        (await chen.HearAsync()).ExpectNothing();
        Assert.Equal(GatheringState.CalledOff, (await made.GatheringAsync()).State);
    }

    [Fact]
    public async Task Who_has_left_since_they_were_invited_is_not_told_and_holds_up_nobody()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var (chen, wang) = (await made.JoinAsync(made.Chen), await made.JoinAsync(made.Wang));
        await made.AnnounceAsync(on: "2026-04-22");
        await chen.HearAsync();
        await wang.HearAsync();
        await made.LeaveAsync(made.Wang, new DateOnly(2026, 4, 14));

        await made.Keeper.PressAsync("取消这次活动");
        made.Keeper.Expect("将通知 1 人：陈思远").ExpectNot("王芳");
        await made.Keeper.PressAsync("确认取消");

        made.Keeper.Expect("消息未能送达凌晓、孙立、周舟、赵敏，请另行通知");
        (await chen.HearAsync()).Expect("座谈会已取消");
        (await wang.HearAsync()).ExpectNothing();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Invited_and_called_off_at_once_nobody_is_left_with_an_invitation(Engine engine)
    {
        await using var made = await GatheringSchool.OpenAsync(engine);
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await made.AnnounceAsync(on: "2026-04-22", whom: "chosen");
        await made.JoinAsync(made.Chen);
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("取消这次活动");

        await Task.WhenAll(
            Task.Run(() => made.Keeper.PressAsync("发出邀请", ("People1", GatheringSchool.Ids(made.Chen)))),
            Task.Run(() => deputy.PressAsync("确认取消")));

        Assert.Equal(GatheringState.CalledOff, (await made.GatheringAsync()).State);
        await using var db = made.School.Store.Read();
        Assert.Empty(db.Set<OutboxMessage>().Where(message => message.Class == OutboxClass.Nudge && message.State == OutboxState.Pending));
    }
}
