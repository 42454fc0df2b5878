using LiaisonBot.Data.Audit;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.KeepContactPoints;

/// <summary>"联系点": a unit says who of its people answers for what, and those whom it is for can see it (C6).</summary>
public sealed class ContactPointTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_zone_is_entered_and_its_member_and_the_units_people_see_it(Engine engine)
    {
        await using var made = await School.OpenAsync(engine);
        var (ling, chen) = (await made.MemberAsync("凌晓"), await made.ColleagueAsync("陈思远"));
        await made.PairAsync(ling, chen);
        var (keeper, member, colleague) = (made.ChatOf(made.Lin), made.ChatOf(ling), made.ChatOf(chen));
        await member.JoinAsync();

        await EnterAsync(keeper, ling);

        keeper.Expect("已登记").Expect("凌晓").Expect("责任区：三楼实验室（药理支部）");
        (await member.HearAsync()).Expect("为您登记了联系点或责任区").Expect("三楼实验室");
        (await member.SayAsync("我的结对")).Expect("责任区：三楼实验室（药理支部）");
        (await member.SayAsync("责任区")).Expect("三楼实验室");
        Assert.DoesNotContain("结束", member.Last.Buttons);
        (await colleague.SayAsync("我的结对")).Expect("责任区：三楼实验室");
        (await colleague.SayAsync("联系点")).Expect("凌晓").Expect("三楼实验室");
        (await made.ChatOf(made.Gao).SayAsync("联系点")).ExpectNot("三楼实验室");
        Assert.Contains("point.save point:1", await AuditedAsync(made));
    }

    [Fact]
    public async Task The_same_in_English()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.EnglishMemberAsync("凌晓");
        await made.PreferEnglishAsync(made.Lin);
        await made.PreferEnglishAsync(made.Gao);
        var (keeper, member) = (made.ChatOf(made.Lin), made.ChatOf(ling));
        await member.JoinAsync();
        (await keeper.SayAsync("contact points")).Expect("No contact point or responsibility zone is entered yet.");
        await keeper.PressAsync("Enter one");
        await keeper.PressAsync("Save", ("Person", "0"), ("Kind", "x"), ("Unit", "0"), ("Name", ""), ("From", ""));
        keeper.Expect("Not saved yet.").Expect("Please choose a member of your unit.").Expect("Please choose contact point or responsibility zone.").Expect("Please choose one of your units, or one below.");
        await keeper.PressAsync("Save", ("Person", $"{ling.Id}"), ("Kind", "zone"), ("Unit", $"{made.Pharmacology.Id}"), ("From", "2026-04-15"));
        keeper.Expect("Please give the zone a short name.");
        await keeper.PressAsync("Save", ("Name", "labs"));
        keeper.Expect("Entered.").Expect("凌晓 will be told.").Expect("Responsibility zone: labs (药理支部)");
        (await member.HearAsync()).Expect("A contact point or responsibility zone was entered for you");
        await keeper.SayAsync("contact points 凌晓");
        await keeper.PressAsync("Save", ("Name", "labs"));
        keeper.Expect("This member has the same one already.");

        await keeper.SayAsync("contact points");
        await keeper.PressAsync("End it");
        keeper.Expect("End this one?").Expect("凌晓 will be told.").Expect("For 24 hours it can be brought back.");
        await keeper.PressAsync("Yes, end it");
        keeper.Expect("Ended: today is its last day.").Expect("凌晓 will be told.").ExpectNot("is entered yet");
        (await member.HearAsync()).Expect("Your contact point or responsibility zone has ended");
        var ended = keeper.Last;
        await keeper.PressAsync("Bring it back");
        keeper.Expect("It goes on as before.");
        await keeper.PressAsync(ended, "Bring it back");
        keeper.Expect("That card was an older one, so nothing more was changed.");
        (await member.HearAsync()).Expect("Your contact point or responsibility zone goes on");
        await keeper.PressAsync("Change");
        keeper.Expect("Change a contact point or responsibility zone").Expect("If it was entered wrongly, leave the day as it is");
        await keeper.PressAsync("Save");
        keeper.Expect("Nothing is changed yet.");
        await keeper.PressAsync("Save", ("Name", "third floor"));
        keeper.Expect("Changed. What was entered before is kept as history.").Expect("third floor").ExpectNot("labs");
        (await member.HearAsync()).Expect("Your contact point or responsibility zone was changed").Expect("third floor");
        await made.ChangeAsync(db => db.Add(
            new CardKey { Key = "key", PersonId = made.Gao.Id, Kind = "point.one.1", IssuedAt = School.Opening, ExpiresAt = School.Opening.AddDays(60) }.About("1")));
        (await made.ChatOf(made.Gao).ForgeAsync("point.end.1", ("cardKey", "key"))).Expect("There is no such contact point or zone, or it is not yours to keep.");
    }

    [Fact]
    public async Task A_leaders_point_is_another_unit_whose_colleagues_see_it_and_others_do_not()
    {
        await using var made = await School.OpenAsync();
        var he = await made.MemberAsync("何文清", made.GeneralBranch, Role.Secretary);
        var (near, far) = (await made.ColleagueAsync("陈思远", made.Pharmacy), await made.ColleagueAsync("王芳"));
        await made.PairAsync(he, far);
        var keeper = made.ChatOf(he);
        await keeper.SayAsync("联系点");
        await keeper.PressAsync("登记一项");
        await keeper.PressAsync("保存", ("Person", $"{he.Id}"), ("Kind", "point"), ("Unit", $"{made.Pharmacy.Id}"));

        keeper.Expect("联系点：药剂支部");
        (await made.ChatOf(near).SayAsync("联系点")).Expect("何文清");
        (await made.ChatOf(far).SayAsync("我的结对")).Expect("何文清").ExpectNot("药剂支部");
        (await made.ChatOf(far).SayAsync("联系点")).Expect("还没有登记");
    }

    [Fact]
    public async Task Ended_it_stays_as_history_and_is_not_ended_twice()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var (keeper, member) = (made.ChatOf(made.Lin), made.ChatOf(ling));
        await member.JoinAsync();
        await EnterAsync(keeper, ling);
        await member.HearAsync();
        await keeper.SayAsync("联系点");
        var list = keeper.Last;
        await keeper.PressAsync("结束");
        await keeper.PressAsync("确认结束");

        keeper.Expect("已结束").Expect("三楼实验室").Expect("凌晓会收到通知").ExpectNot("还没有登记");
        (await member.HearAsync()).Expect("您的联系点或责任区已结束");
        await keeper.PressAsync(list, "结束");
        keeper.Expect("您点的是较早的卡片，没有再作改动").ExpectNot("结束这项登记").ExpectNot("已结束，今天是最后一天");
        await using var db = made.Store.Read();
        Assert.Equal(made.Today, (await db.ContactPoints.SingleAsync()).To);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_each_field_and_the_same_is_not_entered_twice()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var keeper = made.ChatOf(made.Lin);
        await keeper.SayAsync("联系点");
        await keeper.PressAsync("登记一项");
        await keeper.PressAsync("保存", ("Person", $"{made.Gao.Id}"), ("Kind", "x"), ("Unit", $"{made.Pharmacy.Id}"), ("Name", new string('区', 41)), ("From", "2026-04-16"));
        keeper.Expect("请选择本单位的党员").Expect("请选择联系点或责任区").Expect("请选择您负责范围内的单位").Expect("写了 41 字，最多 40 字").Expect("之间的日期");
        await keeper.PressAsync("保存", ("Person", $"{ling.Id}"), ("Kind", "zone"), ("Unit", $"{made.Pharmacology.Id}"), ("Name", ""), ("From", "2026-04-15"));
        keeper.Expect("请写明责任区的简称");

        await EnterAsync(keeper, ling);
        await EnterAsync(keeper, ling);
        keeper.Expect("已经有同样的登记");
        await using var db = made.Store.Read();
        Assert.Single(db.ContactPoints);
    }

    [Fact]
    public async Task Who_keeps_no_unit_or_another_enters_and_ends_nothing()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        await EnterAsync(made.ChatOf(made.Lin), ling);
        await made.ChangeAsync(db => db.Add(
            new CardKey { Key = "key", PersonId = made.Gao.Id, Kind = "point.one.1", IssuedAt = School.Opening, ExpiresAt = School.Opening.AddDays(60) }.About("1")));

        (await made.ChatOf(made.Gao).ForgeAsync("point.end.1", ("cardKey", "key"))).Expect("没有找到").ExpectNot("三楼");
        (await made.ChatOf(ling).ForgeAsync("point.begin.1")).Expect("不在您的权限内");
        await using var db = made.Store.Read();
        Assert.Null((await db.ContactPoints.SingleAsync()).To);
    }

    [Fact]
    public async Task With_a_name_the_form_begins_for_them_and_anything_else_shows_the_list()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var keeper = made.ChatOf(made.Lin);

        (await keeper.SayAsync("联系点 凌晓 药理支部")).Expect("登记联系点或责任区");
        Assert.Equal($"{ling.Id}", keeper.Last.Inputs["Person"]);
        (await keeper.SayAsync("责任区 张三")).Expect("还没有登记");
        (await made.ChatOf(ling).SayAsync("责任区 凌晓")).Expect("还没有登记").ExpectNot("登记联系点或责任区");
    }

    [Fact]
    public async Task Where_more_can_be_chosen_than_fit_the_name_finds_them()
    {
        await using var made = await School.OpenAsync();
        for (var number = 0; number < 60; number++)
            await made.MemberAsync($"党员{number}");
        var last = await made.MemberAsync("末位");
        var keeper = made.ChatOf(made.Lin);
        await keeper.SayAsync("联系点");
        (await keeper.PressAsync("登记一项")).Expect("没有全部列出").ExpectNot("末位");

        (await keeper.SayAsync("联系点 末位")).Expect("末位");
        await keeper.PressAsync("保存", ("Name", ""));
        keeper.Expect("请写明责任区的简称").Expect("末位");
        await keeper.PressAsync("保存", ("Name", "三楼实验室"));

        keeper.Expect("已登记").Expect("末位");
        await using var db = made.Store.Read();
        Assert.Equal(last.Id, (await db.ContactPoints.SingleAsync()).PersonId);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Entered_by_two_at_once_it_is_entered_once(Engine engine)
    {
        await using var made = await School.OpenAsync(engine);
        var ling = await made.MemberAsync("凌晓");
        Chat[] keepers = [made.ChatOf(made.Lin), made.ChatOf(await made.MemberAsync("方远", made.Pharmacology, Role.DeputySecretary))];
        foreach (var keeper in keepers)
            await keeper.SayAsync("联系点 凌晓");

        await Task.WhenAll(keepers.Select(keeper => Task.Run(() => keeper.PressAsync("保存", ("Name", "三楼实验室")))));

        Assert.Single(keepers, keeper => keeper.Replies.Any(reply => reply.Reads("已经有同样的登记")));
        await using var db = made.Store.Read();
        Assert.Equal(ling.Id, (await db.ContactPoints.SingleAsync()).PersonId);
    }

    [Fact]
    public async Task The_zone_of_a_member_who_has_moved_on_is_ended_by_the_unit_in_which_it_lies()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var keeper = made.ChatOf(made.Lin);
        await EnterAsync(keeper, ling);
        await made.ChangeAsync(db => db.Memberships.Single(one => one.PersonId == ling.Id).UnitId = made.Pharmacy.Id);

        (await keeper.SayAsync("联系点")).Expect("凌晓").Expect("三楼实验室");
        await keeper.PressAsync("结束");
        await keeper.PressAsync("确认结束");

        keeper.Expect("已结束");
    }

    [Fact]
    public async Task Who_has_left_answers_for_nothing_any_more_and_a_card_from_before_does_no_harm()
    {
        await using var made = await School.OpenAsync();
        var ling = await made.MemberAsync("凌晓");
        var keeper = made.ChatOf(made.Lin);
        await EnterAsync(keeper, ling);
        await keeper.SayAsync("联系点");
        var list = keeper.Last;
        await made.ChangeAsync(db => db.People.Single(one => one.Id == ling.Id).LeftOn = made.Today.AddDays(-1));

        (await keeper.SayAsync("联系点")).ExpectNot("凌晓").Expect("还没有登记");
        await keeper.PressAsync(list, "结束");
        await keeper.PressAsync("确认结束");

        keeper.Expect("已结束").ExpectNot("收不到消息");
    }

    [Fact]
    public async Task The_people_of_a_party_group_see_who_answers_for_the_branch_above()
    {
        await using var made = await School.OpenAsync();
        var group = await made.UnitAsync("G03-B01-1", "药理一组", UnitKind.Group, made.Pharmacology);
        var (ling, chen) = (await made.MemberAsync("凌晓"), await made.ColleagueAsync("陈思远", group));
        await EnterAsync(made.ChatOf(made.Lin), ling, made.Pharmacology);

        (await made.ChatOf(chen).SayAsync("责任区")).Expect("凌晓").Expect("三楼实验室");
    }

    private static async Task EnterAsync(Chat keeper, Person member, Unit unit)
    {
        await keeper.SayAsync("联系点");
        await keeper.PressAsync("登记一项");
        await keeper.PressAsync("保存", ("Person", $"{member.Id}"), ("Unit", $"{unit.Id}"), ("Name", "三楼实验室"));
    }

    private static async Task EnterAsync(Chat keeper, Person member)
    {
        await keeper.SayAsync("联系点");
        await keeper.PressAsync("登记一项");
        await keeper.PressAsync("保存", ("Person", $"{member.Id}"), ("Name", "三楼实验室"));
    }

    private static async Task<IReadOnlyList<string>> AuditedAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.Set<AuditEntry>().Select(entry => $"{entry.Action} {entry.Subject}").ToListAsync();
    }
}
