using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.KeepContactPoints;

/// <summary>One that stands is changed, or ended and brought back; who answered for what on a day stays known (C6).</summary>
public sealed class EditTests
{
    [Fact]
    public async Task A_slip_is_put_right_from_the_start_and_its_member_is_told()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var (keeper, member) = (made.ChatOf(made.Lin), made.ChatOf(ling));
        await member.JoinAsync();
        await EnterAsync(keeper, ling);
        await member.HearAsync();

        await keeper.PressAsync("修改");
        Assert.Equal("三楼实验室", keeper.Last.Inputs["Name"]);
        await keeper.PressAsync("保存", ("Name", "四楼实验室"));

        keeper.Expect("已修改").Expect("四楼实验室").Expect("凌晓会收到通知").ExpectNot("三楼实验室");
        (await member.HearAsync()).Expect("您的联系点或责任区有改动").Expect("四楼实验室");
        (await member.SayAsync("责任区")).Expect("四楼实验室").ExpectNot("三楼实验室");
        var (old, fresh) = await BothAsync(made);
        Assert.Equal((made.Today.AddDays(-1), made.Today, null), (old.To, fresh.From, fresh.To));
    }

    [Fact]
    public async Task Handed_over_on_a_day_what_was_before_is_kept_and_both_are_told()
    {
        await using var made = await School.OpenAsync();
        var (ling, sun) = (await made.MemberAsync("凌晓"), await made.MemberAsync("孙立"));
        var (keeper, first, second) = (made.ChatOf(made.Lin), made.ChatOf(ling), made.ChatOf(sun));
        await EnterAsync(keeper, ling, from: "2026-03-01");
        await first.JoinAsync();
        await second.JoinAsync();
        made.Clock.Advance(TimeSpan.FromDays(2));
        await keeper.SayAsync("联系点");
        await keeper.PressAsync("修改");

        await keeper.PressAsync("保存", ("Person", $"{sun.Id}"));
        keeper.Expect("请填从哪天起换（晚于2026年3月1日）");
        Assert.Equal($"{sun.Id}", keeper.Last.Inputs["Person"]);
        await keeper.PressAsync("保存", ("From", "2026-04-16"));

        keeper.Expect("已修改").Expect("孙立").Expect("凌晓").Expect("会收到通知");
        (await first.HearAsync()).Expect("您的联系点或责任区已结束").Expect("2026年4月15日");
        (await second.HearAsync()).Expect("为您登记了联系点或责任区");
        var (old, fresh) = await BothAsync(made);
        Assert.Equal((ling.Id, new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 15)), (old.PersonId, old.From, old.To));
        Assert.Equal((sun.Id, new DateOnly(2026, 4, 16)), (fresh.PersonId, fresh.From));
    }

    [Fact]
    public async Task A_member_entered_by_mistake_is_put_right_from_the_start_for_some_hours()
    {
        await using var made = await School.OpenAsync();
        var (ling, sun) = (await made.MemberAsync("凌晓"), await made.MemberAsync("孙立"));
        var keeper = made.ChatOf(made.Lin);
        await EnterAsync(keeper, ling, from: "2026-03-01");
        (await keeper.PressAsync("结束")).Expect("凌晓收不到消息，请另行告知");
        await keeper.PressAsync("暂不结束");

        await keeper.PressAsync("修改");
        await keeper.PressAsync("保存", ("Person", $"{sun.Id}"));

        keeper.Expect("已修改").Expect("孙立").Expect("收不到消息，请另行告知");
        var (old, fresh) = await BothAsync(made);
        Assert.True(old.To < old.From);
        Assert.Equal(new DateOnly(2026, 3, 1), fresh.From);
    }

    [Fact]
    public async Task Whoever_had_it_by_mistake_is_told_so_and_of_no_day()
    {
        await using var made = await School.OpenAsync();
        var (ling, fang, sun) = (await made.MemberAsync("凌晓"), await made.EnglishMemberAsync("方远"), await made.MemberAsync("孙立"));
        var (keeper, first, second) = (made.ChatOf(made.Lin), made.ChatOf(ling), made.ChatOf(fang));
        await first.JoinAsync();
        await second.JoinAsync();
        await EnterAsync(keeper, ling, from: "2026-03-01");
        await first.HearAsync();

        await keeper.PressAsync("修改");
        await keeper.PressAsync("保存", ("Person", $"{fang.Id}"));
        (await first.HearAsync()).Expect("此前为您登记的联系点或责任区有误，已撤销").Expect("三楼实验室").ExpectNot("2026年").ExpectNot("已结束");
        await second.HearAsync();

        await keeper.PressAsync("修改");
        await keeper.PressAsync("保存", ("Person", $"{sun.Id}"));
        (await second.HearAsync()).Expect("A contact point or responsibility zone was entered for you by mistake, and is taken back").ExpectNot("2026").ExpectNot("has ended");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_day_alone_is_put_right(Engine engine)
    {
        await using var made = await School.OpenAsync(engine);
        var ling = await made.MemberAsync("凌晓");
        var keeper = made.ChatOf(made.Lin);
        await EnterAsync(keeper, ling, from: "2026-03-01");

        await keeper.PressAsync("修改");
        await keeper.PressAsync("保存", ("From", "2026-04-01"));

        keeper.Expect("2026年4月1日起");
        await using var db = made.Store.Read();
        Assert.Empty(await db.PointsOfAsync(ling.Id, new DateOnly(2026, 3, 31), CancellationToken.None));
        Assert.Single(await db.PointsOfAsync(ling.Id, new DateOnly(2026, 4, 1), CancellationToken.None));
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_nothing_typed_is_lost()
    {
        await using var made = await School.OpenAsync();
        var (ling, sun) = (await made.MemberAsync("凌晓"), await made.MemberAsync("孙立"));
        var keeper = made.ChatOf(made.Lin);
        await EnterAsync(keeper, sun);
        await EnterAsync(keeper, ling);
        await keeper.PressAsync("修改");

        await keeper.PressAsync("保存");
        keeper.Expect("内容没有改动");
        await keeper.PressAsync("保存", ("Name", ""), ("From", "2026-04-16"));
        keeper.Expect("请写明责任区的简称").Expect("之间的日期");
        await keeper.PressAsync("保存", ("Person", $"{sun.Id}"), ("Name", "三楼实验室"), ("From", "2026-04-15"));
        keeper.Expect("已经有同样的登记").Expect("修改联系点或责任区");
        await using var db = made.Store.Read();
        Assert.Equal(2, await db.ContactPoints.CountAsync());
    }

    [Fact]
    public async Task Ended_or_changed_meanwhile_it_is_changed_no_more()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var (keeper, deputy) = (made.ChatOf(made.Lin), made.ChatOf(await made.MemberAsync("方远", made.Pharmacology, Role.DeputySecretary)));
        await EnterAsync(keeper, ling);
        await keeper.PressAsync("修改");
        await deputy.SayAsync("联系点");
        await deputy.PressAsync("结束");
        await deputy.PressAsync("确认结束");

        await keeper.PressAsync("保存", ("Name", "四楼实验室"));

        keeper.Expect("较早的卡片，这项登记已经结束或修改过").Expect("三楼实验室").Expect("您刚才写的没有保存").Expect("四楼实验室");
        Assert.Contains("恢复", keeper.Replies.SelectMany(reply => reply.Buttons));
        await using var db = made.Store.Read();
        Assert.Equal(made.Today, (await db.ContactPoints.SingleAsync()).To);
    }

    [Fact]
    public async Task Asked_and_left_as_it_is_nothing_ends()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var (keeper, member) = (made.ChatOf(made.Lin), made.ChatOf(ling));
        await EnterAsync(keeper, ling);
        await member.JoinAsync();
        await member.HearAsync();

        await keeper.PressAsync("结束");
        keeper.Expect("结束这项登记？").Expect("凌晓").Expect("三楼实验室").Expect("凌晓会收到通知").Expect("24 小时内可以恢复");
        await keeper.PressAsync("暂不结束");

        keeper.Expect("三楼实验室").ExpectNot("已结束");
        (await member.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task What_was_ended_is_brought_back_from_its_card_or_the_list_once_and_its_member_is_told()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var (keeper, member) = (made.ChatOf(made.Lin), made.ChatOf(ling));
        await member.JoinAsync();
        await EnterAsync(keeper, ling);
        await keeper.PressAsync("结束");
        await keeper.PressAsync("确认结束");
        var card = keeper.Last;
        await member.HearAsync();
        await keeper.SayAsync("联系点");

        await keeper.PressAsync("恢复");

        keeper.Expect("已恢复，照常有效").Expect("三楼实验室");
        (await member.HearAsync()).Expect("您的联系点或责任区继续有效");
        await keeper.PressAsync(card, "恢复");
        keeper.Expect("这项登记已经恢复，照常有效").Expect("三楼实验室");
        Assert.Contains("修改", keeper.Last.Buttons);
        await using var db = made.Store.Read();
        Assert.Null((await db.ContactPoints.SingleAsync()).To);
    }

    [Fact]
    public async Task An_older_card_of_one_that_another_has_taken_the_place_of_says_so_and_leads_on()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var (keeper, deputy) = (made.ChatOf(made.Lin), made.ChatOf(await made.MemberAsync("方远", made.Pharmacology, Role.DeputySecretary)));
        await EnterAsync(keeper, ling);
        var card = keeper.Last;
        await deputy.SayAsync("联系点");
        var list = deputy.Last;
        await keeper.PressAsync("修改");
        await keeper.PressAsync("保存", ("Name", "四楼实验室"));

        await keeper.PressAsync(card, "修改");
        keeper.Expect("您点的是较早的卡片，没有再作改动").Expect("四楼实验室").ExpectNot("三楼实验室");
        await deputy.PressAsync(list, "结束");

        deputy.Expect("没有改动：您点的是较早的卡片，这项登记已经结束或修改过").Expect("四楼实验室").ExpectNot("三楼实验室");
        Assert.Contains("修改", deputy.Last.Buttons);
    }

    [Fact]
    public async Task Entered_anew_meanwhile_or_too_late_it_is_not_brought_back()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var keeper = made.ChatOf(made.Lin);
        await EnterAsync(keeper, ling);
        await keeper.PressAsync("结束");
        await keeper.PressAsync("确认结束");
        var card = keeper.Last;
        await EnterAsync(keeper, ling);

        (await keeper.PressAsync(card, "恢复")).Expect("没有恢复：已经有同样的登记");
        made.Clock.Advance(TimeSpan.FromHours(25));
        (await keeper.PressAsync(card, "恢复")).ExpectNot("已恢复");
    }

    [Fact]
    public async Task The_list_of_the_day_prolongs_the_hours_to_bring_it_back_for_nobody()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var keeper = made.ChatOf(made.Lin);
        await EnterAsync(keeper, ling);
        await keeper.PressAsync("结束");
        await keeper.PressAsync("确认结束");
        made.Clock.Advance(TimeSpan.FromHours(14));
        await keeper.SayAsync("联系点");
        var list = keeper.Last;
        Assert.Contains("恢复", list.Buttons);
        made.Clock.Advance(TimeSpan.FromHours(11));

        (await keeper.PressAsync(list, "恢复")).ExpectNot("已恢复");

        await using var db = made.Store.Read();
        Assert.NotNull((await db.ContactPoints.SingleAsync()).To);
    }

    [Fact]
    public async Task Another_units_keeper_changes_and_brings_back_nothing()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        await EnterAsync(made.ChatOf(made.Lin), ling);
        var gao = made.ChatOf(made.Gao);
        foreach (var (verb, kind) in new[] { ("point.edit.1", "point.one.1"), ("point.change.1", "point.one.1"), ("point.ask-end.1", "point.one.1"), ("point.end-undo.1", "point.ended.1") })
        {
            await made.ChangeAsync(db => db.Add(
                new Data.CardKeys.CardKey { Key = verb, PersonId = made.Gao.Id, Kind = kind, IssuedAt = School.Opening, ExpiresAt = School.Opening.AddDays(60) }.About("1")));
            (await gao.ForgeAsync(verb, ("cardKey", verb), ("Name", "四楼"))).Expect("没有找到").ExpectNot("三楼");
        }

        (await made.ChatOf(ling).ForgeAsync("point.edit.1", ("cardKey", "point.edit.1"))).ExpectNot("三楼");
    }

    private static async Task EnterAsync(Chat keeper, Person member, string from = "2026-04-15")
    {
        await keeper.SayAsync("联系点");
        await keeper.PressAsync("登记一项");
        await keeper.PressAsync("保存", ("Person", $"{member.Id}"), ("Name", "三楼实验室"), ("From", from));
    }

    private static async Task<(ContactPoint Old, ContactPoint Fresh)> BothAsync(School made)
    {
        await using var db = made.Store.Read();
        var points = await db.ContactPoints.AsNoTracking().OrderBy(point => point.Id).ToListAsync();
        return (points[0], points[1]);
    }
}
