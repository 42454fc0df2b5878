using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.HoldGatherings;

/// <summary>What was held is logged once for everybody: each member's entry holds their own paired colleagues who were there (C1, C2, C3).</summary>
public sealed class LogTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Each_member_who_was_there_gets_an_entry_with_their_own_colleagues_who_were(Engine engine)
    {
        await using var made = await GatheringSchool.OpenAsync(engine);
        var ling = await made.JoinAsync(made.Ling);

        await made.LogAsync(made.School.Lin, made.Ling, made.Sun, made.Chen, made.Zhao);

        made.Keeper.Expect("已登记").Expect("林书琴、凌晓、孙立").Expect("陈思远、赵敏").Expect("听取搬迁意见").Expect("已为 1 名党员各记一次联系");
        var entry = Assert.Single(await made.EntriesAsync());
        Assert.Equal((made.Ling.Id, made.School.Lin.Id, ContactKind.Forum, new DateOnly(2026, 4, 14), "听取搬迁意见"), (entry.AuthorId, entry.LoggedById, entry.Kind, entry.On, entry.Line));
        Assert.Equal([made.LingAndChen.Id], entry.Colleagues.Select(met => met.PairingId));
        (await ling.HearAsync()).Expect("林书琴代您登记了下面这次联系").Expect("陈思远").Expect("座谈会").Expect("听取搬迁意见").ExpectNot("王芳").ExpectNot("赵敏");
        await ling.PressAsync("查看和修改");
        ling.Expect("本月：已联系 1 / 2 位");
        var chen = made.ChatOf(made.Chen);
        await chen.SayAsync("我的数据");
        (await chen.PressAsync("关于我的记录")).Expect("听取搬迁意见");
        Assert.Contains("gathering.log gathering:1", await made.AuditedAsync());
        Assert.Contains($"contact.save-for contact:{entry.Id}", await made.AuditedAsync());
    }

    [Fact]
    public async Task Several_members_get_one_each_and_the_secretarys_own_is_theirs()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.School.PairAsync(made.School.Lin, made.Zhao);

        await made.LogAsync(made.School.Lin, made.Ling, made.Sun, made.Chen, made.Wang, made.Zhou, made.Zhao);

        made.Keeper.Expect("已为 3 名党员各记一次联系");
        var entries = await made.EntriesAsync();
        Assert.Equal([made.School.Lin.Id, made.Ling.Id, made.Sun.Id], entries.Select(entry => entry.AuthorId).Order());
        Assert.Equal(2, entries.Single(entry => entry.AuthorId == made.Ling.Id).Colleagues.Count);
        Assert.Contains($"contact.save contact:{entries.Single(entry => entry.AuthorId == made.School.Lin.Id).Id}", await made.AuditedAsync());
    }

    [Fact]
    public async Task The_pairings_of_that_day_count_and_no_entry_that_a_member_made_is_made_twice()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.School.PairAsync(made.Sun, made.Chen, from: new DateOnly(2026, 4, 15));
        await made.School.MeetAsync(made.Ling, made.LingAndChen, new DateOnly(2026, 4, 14), ContactKind.Forum);

        await made.LogAsync(made.Ling, made.Sun, made.Chen);

        made.Keeper.Expect("没有需要记的联系");
        Assert.Single(await made.EntriesAsync());
        Assert.Equal(GatheringState.Held, (await made.GatheringAsync()).State);
    }

    [Fact]
    public async Task Who_was_there_without_a_friend_sees_that_it_is_recorded()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Zhao);
        var zhao = made.ChatOf(made.Zhao);

        (await made.OpenGatheringAsync(zhao)).Expect("记录显示您参加了").ExpectNot("到会群众").ExpectNot("听取搬迁意见");
        (await made.ChatOf(made.Zhou).SayAsync("座谈接待")).ExpectNot("搬迁安排");
    }

    [Fact]
    public async Task Pages_are_turned_without_losing_who_was_ticked_or_what_was_typed()
    {
        await using var made = await GatheringSchool.OpenAsync();
        for (var number = 1; number <= 30; number++)
            await made.School.ColleagueAsync($"群众{number}");
        var last = await made.School.ColleagueAsync("末位");
        await made.School.PairAsync(made.Sun, last);
        await made.AnnounceAsync(on: "2026-04-14");
        await made.Keeper.PressAsync("登记到会");

        await made.Keeper.PressAsync("下一页", ("People1", GatheringSchool.Ids(made.Ling, made.Sun, made.Chen)), ("Line", "听取搬迁意见"));
        made.Keeper.Expect("已选 3 人").Expect("末位（").ExpectNot("陈思远（");
        await made.Keeper.PressAsync("上一页", ("People2", GatheringSchool.Ids(last)));
        Assert.Equal(GatheringSchool.Ids(made.Ling, made.Sun, made.Chen), made.Keeper.Last.Inputs["People1"]);
        await made.Keeper.PressAsync("登记", ("People1", GatheringSchool.Ids(made.Ling, made.Chen)));
        made.Keeper.Expect("已为 1 名党员各记一次联系");

        Assert.Equal([made.Ling.Id, made.Chen.Id, last.Id], (await made.GatheringAsync()).People.Where(person => person.WasThere).Select(person => person.PersonId).Order());
        Assert.Equal("听取搬迁意见", Assert.Single(await made.EntriesAsync()).Line);
    }

    [Fact]
    public async Task Who_was_there_and_a_line_are_needed_and_what_was_given_stays()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-14");
        await made.Keeper.PressAsync("登记到会");

        await made.Keeper.PressAsync("登记", ("People1", ""), ("Line", new string('线', 201)));
        made.Keeper.Expect("请勾选到会的人").Expect("写了 201 字，最多 200 字");
        await made.Keeper.PressAsync("登记", ("People1", GatheringSchool.Ids(made.Chen)), ("Line", ""));
        made.Keeper.Expect("请用一句话写明谈了什么");
        Assert.Equal($"{made.Chen.Id}", made.Keeper.Last.Inputs["People1"]);
        Assert.Equal(GatheringState.Announced, (await made.GatheringAsync()).State);
    }

    [Fact]
    public async Task People_out_of_the_keepers_scope_are_neither_shown_nor_taken()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var stranger = await made.School.ColleagueAsync("外支部", made.School.Pharmacy);
        await made.School.PairAsync(made.Ling, stranger);
        await made.AnnounceAsync(on: "2026-04-14");
        await made.Keeper.PressAsync("登记到会");
        made.Keeper.ExpectNot("外支部");

        await made.Keeper.PressAsync("登记", ("People1", GatheringSchool.Ids(made.Ling, stranger)), ("Line", "听取搬迁意见"));

        made.Keeper.Expect("没有需要记的联系").ExpectNot("外支部");
        Assert.Empty(await made.EntriesAsync());
    }

    [Fact]
    public async Task It_is_logged_on_its_day_at_the_earliest_and_not_long_after()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-16");
        Assert.DoesNotContain("登记到会", made.Keeper.Last.Buttons);
        var key = await made.KeyOfAsync(made.School.Lin);

        (await made.Keeper.ForgeAsync("gathering.present.1", ("cardKey", key))).Expect("还没有到日子");
        made.School.Clock.Advance(TimeSpan.FromDays(70));
        (await made.OpenGatheringAsync()).Expect("已发布");
        Assert.DoesNotContain("登记到会", made.Keeper.Last.Buttons);
        (await made.Keeper.ForgeAsync("gathering.log.1", ("cardKey", key), ("Line", "听取搬迁意见"))).Expect("时间过去太久，不能再登记").Expect("留在这里：听取搬迁意见");
    }

    [Fact]
    public async Task Pressed_twice_it_is_logged_once_and_by_two_at_once_the_later_reads_what_they_wrote()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-14");
        await made.Keeper.PressAsync("登记到会");
        var page = made.Keeper.Last;
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("登记到会");
        for (var press = 0; press < 2; press++)
            await made.Keeper.PressAsync(page, "登记", ("People1", GatheringSchool.Ids(made.Ling, made.Chen)), ("Line", "听取搬迁意见"));
        made.Keeper.Expect("听取搬迁意见").ExpectNot("留在这里");

        await deputy.PressAsync("登记", ("People1", GatheringSchool.Ids(made.Sun, made.Zhou)), ("Line", "另一句"));

        deputy.Expect("情况已经变化").Expect("留在这里：另一句");
        Assert.Single(await made.EntriesAsync());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Logged_by_two_at_the_same_moment_it_is_logged_once_and_no_line_is_lost(Engine engine)
    {
        await using var made = await GatheringSchool.OpenAsync(engine);
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await made.AnnounceAsync(on: "2026-04-14");
        await made.Keeper.PressAsync("登记到会");
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("登记到会");
        var there = GatheringSchool.Ids(made.Ling, made.Chen);

        await Task.WhenAll(
            Task.Run(() => made.Keeper.PressAsync("登记", ("People1", there), ("Line", "听取搬迁意见"))),
            Task.Run(() => deputy.PressAsync("登记", ("People1", there), ("Line", "另一句"))));

        var later = (await made.GatheringAsync()).Line == "另一句" ? made.Keeper : deputy;
        later.Expect("情况已经变化").Expect("留在这里：");
        Assert.Single(await made.EntriesAsync());
        Assert.Single(await made.AuditedAsync(), entry => entry == "gathering.log gathering:1");
    }

    [Fact]
    public async Task The_same_people_at_another_of_that_day_and_kind_are_not_entered_twice()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Ling, made.Chen);

        await made.LogAsync(made.Ling, made.Chen);

        made.Keeper.Expect("没有需要记的联系");
        Assert.Single(await made.EntriesAsync());
    }

    [Fact]
    public async Task Who_has_left_since_was_there_all_the_same_and_who_left_before_was_not()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-14");
        await made.LeaveAsync(made.Ling, new DateOnly(2026, 4, 14));
        await made.LeaveAsync(made.Wang, new DateOnly(2026, 4, 13));
        await made.Keeper.PressAsync("登记到会");
        made.Keeper.Expect("凌晓（").ExpectNot("王芳（");

        await made.Keeper.PressAsync("登记", ("People1", GatheringSchool.Ids(made.Ling, made.Chen, made.Wang)), ("Line", "听取搬迁意见"));

        made.Keeper.Expect("凌晓").Expect("陈思远").ExpectNot("王芳").Expect("已为 1 名党员各记一次联系");
        Assert.Equal([made.LingAndChen.Id], Assert.Single(await made.EntriesAsync()).Colleagues.Select(met => met.PairingId));
    }

    [Fact]
    public async Task Of_a_unit_with_too_many_people_the_rest_is_counted_and_how_to_log_for_them_is_said()
    {
        await using var made = await GatheringSchool.OpenAsync();
        for (var number = 0; number < 200; number++)
            await made.School.ColleagueAsync($"群众{number}");
        await made.AnnounceAsync(on: "2026-04-14");

        await made.Keeper.PressAsync("登记到会");

        made.Keeper.Expect("还有 7 人没有列出").Expect("代记联系");
    }
}
