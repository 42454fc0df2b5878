using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.HoldGatherings;

/// <summary>"座谈接待": a unit announces a forum or a reception day and invites its people (C6).</summary>
public sealed class AnnounceTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Everybody_of_the_unit_is_invited_and_finds_it_in_their_list(Engine engine)
    {
        await using var made = await GatheringSchool.OpenAsync(engine);
        var (chen, gao) = (await made.JoinAsync(made.Chen), await made.JoinAsync(made.School.Gao));

        await made.AnnounceAsync(on: "2026-04-22");

        made.Keeper.Expect("邀请已发出").Expect("已邀请 6 人").Expect("2026年4月22日 14:30").Expect("另行通知").ExpectNot("林书琴");
        (await chen.HearAsync()).Expect("邀请您参加座谈会").Expect("药理支部").Expect("实验楼 302").Expect("搬迁安排");
        (await made.OpenGatheringAsync(chen)).Expect("已发布").Expect("搬迁安排").ExpectNot("凌晓").ExpectNot("已邀请");
        Assert.Equal(["全部座谈会和接待日"], chen.Last.Buttons);
        (await gao.HearAsync()).ExpectNothing();
        (await gao.SayAsync("座谈接待")).Expect("还没有座谈会或接待日");
        Assert.Contains("gathering.announce gathering:1", await made.AuditedAsync());
    }

    [Fact]
    public async Task People_who_are_chosen_are_invited_and_more_can_be_later_each_once()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var (chen, wang) = (await made.JoinAsync(made.Chen), await made.JoinAsync(made.Wang));

        await made.AnnounceAsync(on: "2026-04-22", whom: "chosen");
        made.Keeper.Expect("邀请谁参加").Expect("陈思远（").ExpectNot("林书琴（");
        (await chen.HearAsync()).ExpectNothing();
        await made.Keeper.PressAsync("发出邀请", ("People1", ""));
        made.Keeper.Expect("请至少选一个人");
        await made.Keeper.PressAsync("发出邀请", ("People1", GatheringSchool.Ids(made.Chen)));

        made.Keeper.Expect("已邀请 1 人");
        (await chen.HearAsync()).Expect("邀请您参加座谈会");
        (await wang.HearAsync()).ExpectNothing();
        await made.Keeper.PressAsync("邀请更多人");
        made.Keeper.ExpectNot("陈思远（");
        await made.Keeper.PressAsync("发出邀请", ("People1", GatheringSchool.Ids(made.Wang, made.Chen, made.School.Gao)));
        made.Keeper.Expect("已邀请 2 人");
        (await wang.HearAsync()).Expect("邀请您参加座谈会");
        (await chen.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task When_everybody_is_invited_nobody_is_left_to_choose()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-22");

        await made.Keeper.PressAsync("邀请更多人");

        made.Keeper.Expect("没有可以邀请的人");
    }

    [Fact]
    public async Task An_invitation_waits_for_quiet_hours_and_is_not_sent_after_the_beginning()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.JoinAsync(made.Chen);
        made.School.Clock.Advance(TimeSpan.FromHours(13));

        await made.AnnounceAsync(on: "2026-04-22");

        var message = (await made.LastMessageToAsync(made.Chen))!;
        Assert.Equal(OutboxClass.Nudge, message.Class);
        Assert.Equal(new DateTimeOffset(2026, 4, 16, 8, 0, 0, TimeSpan.FromHours(8)), message.DueAt);
        Assert.Equal(new DateTimeOffset(2026, 4, 22, 14, 30, 0, TimeSpan.FromHours(8)), message.ExpiresAt);
    }

    [Fact]
    public async Task What_was_held_already_invites_nobody()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);

        await made.AnnounceAsync(on: "2026-04-14", kind: "reception");

        made.Keeper.Expect("接待日").Expect("已补记，没有发邀请").Expect("会后补记，还没有登记到会").ExpectNot("已发布");
        (await made.Keeper.SayAsync("座谈接待")).Expect("会后补记").ExpectNot("已发布");
        await made.OpenGatheringAsync();
        (await chen.HearAsync()).ExpectNothing();
        Assert.DoesNotContain("邀请更多人", made.Keeper.Last.Buttons);
        Assert.Equal(ContactKind.Reception, (await made.GatheringAsync()).Kind);
    }

    [Fact]
    public async Task Nobody_is_invited_once_it_has_begun()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(whom: "chosen");
        made.School.Clock.Advance(TimeSpan.FromHours(7));

        await made.Keeper.PressAsync("发出邀请", ("People1", GatheringSchool.Ids(made.Chen)));

        made.Keeper.Expect("已经开始了");
        Assert.Empty((await made.GatheringAsync()).People);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_each_field_and_nothing_typed_is_lost()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.Keeper.SayAsync("座谈接待");
        await made.Keeper.PressAsync("发起座谈会或接待日");

        await made.Keeper.PressAsync("发布", ("Kind", "visit"), ("On", "2025-04-14"), ("At", ""), ("Place", ""), ("Topic", new string('题', 61)), ("Whom", "nobody"));

        made.Keeper.Expect("请选择座谈会或接待日").Expect("2026年8月13日之间的日期").Expect("请选择时间").Expect("请写明地点").Expect("写了 61 字，最多 60 字").Expect("请选择邀请谁");
        Assert.Equal(new string('题', 61), made.Keeper.Last.Inputs["Topic"]);
        await made.Keeper.PressAsync("发布", ("Kind", "forum"), ("On", "2026-04-22"), ("At", "14:00"), ("Place", "礼堂"), ("Topic", ""), ("Whom", "everyone"));
        made.Keeper.Expect("请写明主题");
        await using var db = made.School.Store.Read();
        Assert.Empty(db.Gatherings);
    }

    [Fact]
    public async Task Who_keeps_two_units_says_for_which_and_announces_for_no_other()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.Add(new RoleHolding { PersonId = made.School.Lin.Id, UnitId = made.School.GeneralBranch.Id, Role = Role.Secretary, From = new DateOnly(2020, 1, 1) }));
        await made.Keeper.SayAsync("座谈接待");
        await made.Keeper.PressAsync("发起座谈会或接待日");

        await made.Keeper.PressAsync("发布", ("Unit", $"{made.School.Pharmacy.Id}"), ("On", "2026-04-22"), ("Place", "礼堂"), ("Topic", "搬迁"));
        made.Keeper.Expect("请选择由哪个单位举办");
        await made.Keeper.PressAsync("发布", ("Unit", $"{made.School.GeneralBranch.Id}"));
        made.Keeper.Expect("药学党总支").Expect("已发布").Expect("没有可以邀请的人：本单位没有其他人").ExpectNot("已邀请 ");
    }

    [Fact]
    public async Task Pressed_twice_it_is_announced_once()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.Keeper.SayAsync("座谈接待");
        await made.Keeper.PressAsync("发起座谈会或接待日");
        var form = made.Keeper.Last;
        for (var press = 0; press < 2; press++)
            await made.Keeper.PressAsync(form, "发布", ("On", "2026-04-22"), ("Place", "礼堂"), ("Topic", "搬迁"));

        made.Keeper.Expect("已发布").Expect("搬迁");
        await using var db = made.School.Store.Read();
        Assert.Single(db.Gatherings);
    }

    [Fact]
    public async Task An_officer_announces_and_does_not_decide()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var officer = made.ChatOf(await made.School.MemberAsync("许立", made.School.Pharmacology, Role.Officer));
        await made.AnnounceAsync(on: "2026-04-14");
        await made.OpenGatheringAsync(officer);
        Assert.DoesNotContain("登记到会", officer.Last.Buttons);
        Assert.DoesNotContain("取消这次活动", officer.Last.Buttons);

        await made.School.ChangeAsync(db => db.Add(new RoleHolding { PersonId = made.School.Gao.Id, UnitId = made.School.Pharmacology.Id, Role = Role.Officer, From = new DateOnly(2020, 1, 1) }));
        var gao = made.ChatOf(made.School.Gao);
        await made.OpenGatheringAsync(gao);
        await gao.ForgeAsync("gathering.call-off.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)));
        gao.Expect("不在您的权限内");
        await gao.ForgeAsync("gathering.log.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)), ("Line", "听取意见"));
        gao.Expect("不在您的权限内").Expect("您写的内容没有登记，留在这里：听取意见");
        Assert.Equal(GatheringState.Announced, (await made.GatheringAsync()).State);
    }

    [Fact]
    public async Task What_is_another_units_is_as_if_there_were_none()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-22");
        var gao = made.ChatOf(made.School.Gao);

        (await gao.ForgeAsync("gathering.open.1", ("gathering", "1"))).Expect("没有找到这次座谈会").ExpectNot("搬迁安排");
        (await gao.ForgeAsync("gathering.open.1", ("gathering", "x"))).Expect("没有找到这次座谈会");
        (await gao.ForgeAsync("gathering.call-off.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)))).Expect("没有找到这次座谈会");
        (await gao.ForgeAsync("gathering.undo.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)))).Expect("没有找到这次座谈会");
        (await made.ChatOf(made.Ling).ForgeAsync("gathering.begin.1")).Expect("不在您的权限内");
    }

    [Fact]
    public async Task Who_has_left_by_its_day_is_not_invited()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LeaveAsync(made.Wang, new DateOnly(2026, 4, 21));

        await made.AnnounceAsync(on: "2026-04-22");

        made.Keeper.Expect("已邀请 5 人");
        Assert.DoesNotContain((await made.GatheringAsync()).People, person => person.PersonId == made.Wang.Id);
    }
}
