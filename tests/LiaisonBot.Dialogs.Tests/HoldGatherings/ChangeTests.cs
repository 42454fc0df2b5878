using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.HoldGatherings;

/// <summary>What is announced moves to another room or time until it begins, and those invited hear what it was and what it is.</summary>
public sealed class ChangeTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whoever_is_invited_hears_what_it_was_and_what_it_is_once(Engine engine)
    {
        await using var made = await GatheringSchool.OpenAsync(engine);
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22");
        await chen.HearAsync();
        await made.Keeper.PressAsync("修改安排");
        made.Keeper.Expect("修改座谈会或接待日").Expect("已受邀的 6 人会收到通知");
        Assert.Equal(("forum", "2026-04-22", "14:30", "实验楼 302", "搬迁安排"), Typed(made.Keeper));
        var form = made.Keeper.Last;

        for (var press = 0; press < 2; press++)
            await made.Keeper.PressAsync(form, "保存修改", ("On", "2026-04-23"), ("At", "15:00"), ("Place", "行政楼 105"));

        made.Keeper.Expect("较早的卡片，没有再作改动").Expect("2026年4月23日 15:00").Expect("行政楼 105").ExpectNot("没有保存");
        (await chen.HearAsync()).Expect("座谈会有变动").Expect("药理支部").Expect("2026年4月22日 14:30 → 2026年4月23日 15:00").Expect("实验楼 302 → 行政楼 105").Expect("搬迁安排").ExpectNot("搬迁安排 →");
        (await chen.HearAsync()).ExpectNothing();
        (await made.OpenGatheringAsync(chen)).Expect("行政楼 105").ExpectNot("实验楼");
        Assert.Single(await made.AuditedAsync(), "gathering.change gathering:1");
    }

    [Fact]
    public async Task Whoever_cannot_be_reached_is_named_to_whom_changes_it()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22", whom: "chosen");
        await made.Keeper.PressAsync("发出邀请", ("People1", GatheringSchool.Ids(made.Chen, made.Wang)));

        await ChangeAsync(made.Keeper, ("Kind", "reception"));

        made.Keeper.Expect("接待日").Expect("已修改，受邀的人会收到通知").Expect("消息未能送达王芳，请另行通知").ExpectNot("消息未能送达陈思远");
        Assert.Equal(ContactKind.Reception, (await made.GatheringAsync()).Kind);
    }

    [Fact]
    public async Task An_invitation_that_still_waits_says_how_it_is_now_and_nothing_else_comes()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await chen.HearAsync();
        made.School.Clock.Advance(TimeSpan.FromHours(13));
        await made.AnnounceAsync(on: "2026-04-22");

        await ChangeAsync(made.Keeper, ("On", "2026-04-23"), ("Place", "行政楼 105"));

        (await chen.HearAsync()).Expect("邀请您参加座谈会").Expect("2026年4月23日 14:30").Expect("行政楼 105").ExpectNot("实验楼").ExpectNot("有变动");
        Assert.Equal(new DateTimeOffset(2026, 4, 23, 14, 30, 0, TimeSpan.FromHours(8)), (await made.LastMessageToAsync(made.Chen))!.ExpiresAt);
    }

    [Fact]
    public async Task Changed_in_nothing_that_is_said_and_nobody_is_told()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22");
        await chen.HearAsync();

        await ChangeAsync(made.Keeper);

        made.Keeper.Expect("内容没有改动");
        (await chen.HearAsync()).ExpectNothing();
        await made.Keeper.PressAsync("返回");
        made.Keeper.Expect("已发布").ExpectNot("较早的卡片");
        Assert.DoesNotContain("gathering.change gathering:1", await made.AuditedAsync());
    }

    [Fact]
    public async Task Changed_back_they_hear_of_that_too()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22");
        await ChangeAsync(made.Keeper, ("Place", "行政楼 105"));
        await chen.HearAsync();

        await ChangeAsync(made.Keeper, ("Place", "实验楼 302"));

        (await chen.HearAsync()).Expect("行政楼 105 → 实验楼 302");
        made.Keeper.Expect("实验楼 302");
    }

    [Fact]
    public async Task Where_nobody_is_invited_nobody_is_told_and_that_is_said()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-22", whom: "chosen");
        await made.Keeper.PressAsync("返回");
        await made.Keeper.PressAsync("修改安排");
        made.Keeper.Expect("还没有邀请任何人，不会发通知");

        await made.Keeper.PressAsync("保存修改", ("Topic", "搬迁和班车"));

        made.Keeper.Expect("还没有邀请任何人，不发通知").Expect("搬迁和班车");
    }

    [Fact]
    public async Task What_is_wrong_stands_at_each_field_and_nothing_typed_is_lost()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-22");

        await ChangeAsync(made.Keeper, ("Kind", "visit"), ("On", "2026-04-14"), ("At", ""), ("Place", ""), ("Topic", new string('题', 61)));

        made.Keeper.Expect("请选择座谈会或接待日").Expect("2026年4月15日").Expect("2026年8月13日之间的日期").Expect("请选择时间").Expect("请写明地点").Expect("写了 61 字，最多 60 字");
        Assert.Equal(new string('题', 61), made.Keeper.Last.Inputs["Topic"]);
        await made.Keeper.PressAsync("保存修改", ("Kind", "forum"), ("On", "2026-04-15"), ("At", "00:30"), ("Place", "礼堂"), ("Topic", "搬迁"));
        made.Keeper.Expect("这个时间已过，请重新选择");
        Assert.Equal("搬迁安排", (await made.GatheringAsync()).Topic);
    }

    [Fact]
    public async Task Of_two_who_change_it_the_later_one_is_shown_what_the_other_did_and_loses_nothing()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22");
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("修改安排");
        await ChangeAsync(made.Keeper, ("Place", "行政楼 105"));
        await chen.HearAsync();

        await deputy.PressAsync("保存修改", ("At", "16:00"));

        deputy.Expect("您打开表单以后有人作过修改，目前是：座谈会，2026年4月22日 14:30，行政楼 105，搬迁安排");
        Assert.Equal(("forum", "2026-04-22", "16:00", "实验楼 302", "搬迁安排"), Typed(deputy));
        (await chen.HearAsync()).ExpectNothing();
        await deputy.PressAsync("保存修改", ("Place", "行政楼 105"));
        deputy.Expect("已修改").Expect("2026年4月22日 16:00").Expect("行政楼 105");
        (await chen.HearAsync()).Expect("14:30 → 2026年4月22日 16:00").ExpectNot("实验楼");
    }

    [Fact]
    public async Task That_somebody_else_invited_more_people_meanwhile_is_no_change()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await made.AnnounceAsync(on: "2026-04-22", whom: "chosen");
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("修改安排");
        await made.Keeper.PressAsync("发出邀请", ("People1", GatheringSchool.Ids(made.Chen)));

        (await deputy.PressAsync("保存修改", ("At", "16:00"))).Expect("已修改，受邀的人会收到通知");
    }

    [Fact]
    public async Task Once_it_has_begun_it_is_not_changed_and_what_was_typed_comes_back()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync();
        await chen.HearAsync();
        await made.Keeper.PressAsync("修改安排");
        made.School.Clock.Advance(TimeSpan.FromHours(7));

        await made.Keeper.PressAsync("保存修改", ("Place", "行政楼 105"));

        made.Keeper.Expect("没有修改：活动已经开始").Expect("您刚才写的没有保存").Expect("行政楼 105").ExpectNot("2026-04-15");
        (await chen.HearAsync()).ExpectNothing();
        Assert.DoesNotContain("修改安排", (await made.OpenGatheringAsync()).Last.Buttons);
        Assert.Equal("实验楼 302", (await made.GatheringAsync()).Place);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Logged_or_called_off_meanwhile_it_is_not_changed_and_what_was_typed_comes_back(bool logged)
    {
        await using var made = await GatheringSchool.OpenAsync();
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await made.AnnounceAsync();
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("修改安排");
        if (logged)
            await made.LogOpenedAsync(made.Ling, made.Chen);
        else
            await made.CallOffAsync();

        await deputy.PressAsync("保存修改", ("On", "2026-04-29"), ("Topic", "搬迁和班车"));

        deputy.Expect("没有改动：情况已经变化").Expect(logged ? "已举行并登记" : "已取消").Expect("2026-04-29 14:30").Expect("搬迁和班车");
        Assert.Equal("搬迁安排", (await made.GatheringAsync()).Topic);
    }

    [Fact]
    public async Task Held_after_all_and_changed_whoever_was_never_invited_is_invited_to_how_it_is()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await chen.HearAsync();
        made.School.Clock.Advance(TimeSpan.FromHours(13));
        await made.AnnounceAsync(on: "2026-04-22");
        await made.CallOffAsync();
        await made.Keeper.PressAsync("恢复这次活动");

        await ChangeAsync(made.Keeper, ("Place", "行政楼 105"));

        (await chen.HearAsync()).Expect("邀请您参加座谈会").Expect("行政楼 105").ExpectNot("已取消").ExpectNot("照常举行").ExpectNot("实验楼");
    }

    [Fact]
    public async Task An_officer_changes_what_they_announce_and_nobody_of_another_unit_does()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var officer = made.ChatOf(await made.School.MemberAsync("许立", made.School.Pharmacology, Role.Officer));
        await made.AnnounceAsync(on: "2026-04-22");
        await made.OpenGatheringAsync(officer);

        (await ChangeAsync(officer, ("Place", "行政楼 105"))).Expect("已修改");
        (await made.ChatOf(made.School.Gao).ForgeAsync("gathering.change.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)), ("Place", "礼堂"))).Expect("没有找到这次座谈会");
        Assert.Equal("行政楼 105", (await made.GatheringAsync()).Place);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Invited_and_changed_at_once_everybody_is_invited_to_how_it_is(Engine engine)
    {
        await using var made = await GatheringSchool.OpenAsync(engine);
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        var chen = await made.JoinAsync(made.Chen);
        await made.AnnounceAsync(on: "2026-04-22", whom: "chosen");
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("修改安排");

        await Task.WhenAll(
            Task.Run(() => made.Keeper.PressAsync("发出邀请", ("People1", GatheringSchool.Ids(made.Chen)))),
            Task.Run(() => deputy.PressAsync("保存修改", ("Place", "行政楼 105"))));

        Assert.Equal("行政楼 105", (await made.GatheringAsync()).Place);
        (await chen.HearAsync()).Expect("行政楼 105");
        await using var db = made.School.Store.Read();
        Assert.Empty(db.Set<OutboxMessage>().Where(message => message.State == OutboxState.Pending && message.Activity.Contains("邀请您参加") && message.Activity.Contains("实验楼")));
    }

    private static (string Kind, string On, string At, string Place, string Topic) Typed(Chat chat)
    {
        var inputs = chat.Last.Inputs;
        return (inputs["Kind"], inputs["On"], inputs["At"], inputs["Place"], inputs["Topic"]);
    }

    private static async Task<Chat> ChangeAsync(Chat chat, params (string Name, string Value)[] typed)
    {
        await chat.PressAsync("修改安排");
        return await chat.PressAsync("保存修改", typed);
    }
}
