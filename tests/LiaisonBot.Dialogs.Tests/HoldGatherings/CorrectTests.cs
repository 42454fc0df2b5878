using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.HoldGatherings;

/// <summary>Who was there is put right, and the entries follow: each as a new row or taken back (C3).</summary>
public sealed class CorrectTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_was_not_there_stands_in_no_entry_any_more_and_the_rows_stay(Engine engine)
    {
        await using var made = await GatheringSchool.OpenAsync(engine);
        var (ling, sun) = (await made.JoinAsync(made.Ling), await made.JoinAsync(made.Sun));
        await made.LogAsync(made.Ling, made.Sun, made.Chen, made.Wang, made.Zhou);
        await ling.HearAsync();
        await sun.HearAsync();
        made.School.Clock.Advance(TimeSpan.FromHours(25));
        await made.OpenGatheringAsync();
        Assert.DoesNotContain("撤销登记", made.Keeper.Last.Buttons);

        await CorrectAsync(made, made.Ling, made.Chen, made.Zhou);

        made.Keeper.Expect("到会名单已更正").Expect("已为 1 名党员各记一次联系").ExpectNot("王芳").ExpectNot("孙立");
        var entry = Assert.Single(await LiveAsync(made));
        Assert.Equal((made.Ling.Id, "听取搬迁意见"), (entry.AuthorId, entry.Line));
        Assert.Equal([made.Chen.Id], entry.Colleagues.Select(met => met.ColleagueId));
        Assert.Equal(3, (await made.EntriesAsync()).Count);
        (await ling.HearAsync()).Expect("座谈会的到会名单已更正").Expect("我的记录");
        (await sun.HearAsync()).Expect("座谈会的到会名单已更正");
        Assert.Contains("gathering.correct gathering:1", await made.AuditedAsync());
        Assert.Contains($"contact.edit contact:{entry.Id}", await made.AuditedAsync());
    }

    [Fact]
    public async Task Who_was_there_after_all_comes_into_their_friends_entry_or_gets_one()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var sun = await made.JoinAsync(made.Sun);
        await made.LogAsync(made.Ling, made.Chen);

        await CorrectAsync(made, made.Ling, made.Chen, made.Wang, made.Sun, made.Zhou);

        made.Keeper.Expect("已为 2 名党员各记一次联系").Expect("王芳");
        var entries = await LiveAsync(made);
        Assert.Equal([made.Chen.Id, made.Wang.Id], entries.Single(entry => entry.AuthorId == made.Ling.Id).Colleagues.Select(met => met.ColleagueId).Order());
        Assert.Equal([made.Zhou.Id], entries.Single(entry => entry.AuthorId == made.Sun.Id).Colleagues.Select(met => met.ColleagueId));
        (await sun.HearAsync()).Expect("林书琴代您登记了下面这次联系").Expect("周舟");
        await made.OpenGatheringAsync();
        made.Keeper.Expect("已为 2 名党员各记一次联系");
    }

    [Fact]
    public async Task Whoever_comes_into_an_entry_later_can_be_taken_back_by_its_member_as_not_right()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var ling = await made.JoinAsync(made.Ling);
        await made.LogAsync(made.Ling, made.Chen);
        await ling.HearAsync();
        await CorrectAsync(made, made.Ling, made.Chen, made.Wang);

        (await ling.HearAsync()).Expect("林书琴代您登记了下面这次联系").Expect("王芳").ExpectNot("到会名单已更正");
        await ling.PressAsync("不属实，撤销");

        Assert.Empty(await LiveAsync(made));
        (await made.Keeper.HearAsync()).Expect("凌晓").Expect("王芳");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_a_member_wrote_of_one_colleague_is_said_of_nobody_who_comes_later(Engine engine)
    {
        await using var made = await GatheringSchool.OpenAsync(engine);
        var ling = await made.JoinAsync(made.Ling);
        await made.LogAsync(made.Ling, made.Chen);
        await ling.HearAsync();
        await ling.PressAsync("查看和修改");
        await ling.PressAsync("修改");
        await ling.PressAsync("保存", ("Line", "陈思远的母亲住院"));
        await made.OpenGatheringAsync();

        await CorrectAsync(made, made.Ling, made.Chen, made.Wang);

        made.Keeper.Expect("已为 1 名党员各记一次联系");
        var entries = await LiveAsync(made);
        Assert.Equal(
            [(made.Chen.Id, "陈思远的母亲住院"), (made.Wang.Id, "听取搬迁意见")],
            entries.Select(entry => (Assert.Single(entry.Colleagues).ColleagueId, entry.Line)));
        (await ling.HearAsync()).Expect("林书琴代您登记了下面这次联系").Expect("王芳").ExpectNot("住院");
        var wang = made.ChatOf(made.Wang);
        await wang.SayAsync("我的数据");
        (await wang.PressAsync("关于我的记录")).Expect("听取搬迁意见").ExpectNot("住院");
        (await made.OpenGatheringAsync()).Expect("已为 1 名党员各记一次联系");
    }

    [Fact]
    public async Task The_occasion_of_a_talk_with_one_colleague_is_nobody_elses_who_comes_later()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Ling, made.Chen);
        await made.School.ChangeAsync(db => db.Contacts.Single().Occasion = Occasion.Setback);

        await CorrectAsync(made, made.Ling, made.Chen, made.Wang);

        Assert.Equal(
            [(made.Chen.Id, Occasion.Setback), (made.Wang.Id, default(Occasion?))],
            (await LiveAsync(made)).Select(entry => (Assert.Single(entry.Colleagues).ColleagueId, entry.Occasion)));
    }

    [Fact]
    public async Task Who_waits_for_a_correction_is_answered_by_their_own_being_taken_out_and_by_nobody_elses()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await made.LogAsync(made.Ling, made.Chen, made.Wang);
        await chen.SayAsync("我的数据");
        await chen.PressAsync("关于我的记录");
        await chen.PressAsync("这条记录不对");
        await chen.PressAsync("提交", ("Reason", "没有谈到搬迁"));
        await made.Keeper.HearAsync();
        await made.Keeper.PressAsync("请记录人更正");
        await chen.HearAsync();

        await made.OpenGatheringAsync();
        await CorrectAsync(made, made.Ling, made.Chen);
        (await chen.HearAsync()).ExpectNothing();
        Assert.Equal(ObjectionState.CorrectionAsked, await ObjectionAsync(made));

        await CorrectAsync(made, made.Ling, made.Wang);
        (await chen.HearAsync()).Expect("已更正，等待答复");
        Assert.Equal(ObjectionState.Corrected, await ObjectionAsync(made));
    }

    [Fact]
    public async Task A_private_note_stays_its_authors_and_what_a_member_took_back_is_not_made_again()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var (ling, sun) = (await made.JoinAsync(made.Ling), await made.JoinAsync(made.Sun));
        await made.LogAsync(made.Ling, made.Sun, made.Chen, made.Wang, made.Zhou);
        await ling.HearAsync();
        await ling.PressAsync("查看和修改");
        await ling.PressAsync("修改");
        await ling.PressAsync("保存", ("Note", "他担心班车"));
        await sun.HearAsync();
        await sun.PressAsync("不属实，撤销");
        await made.OpenGatheringAsync();

        await CorrectAsync(made, made.Ling, made.Sun, made.Chen, made.Zhou, made.Zhao);

        made.Keeper.Expect("已为 1 名党员各记一次联系").ExpectNot("班车");
        var entry = Assert.Single(await LiveAsync(made));
        await using var db = made.School.Store.Read();
        Assert.Equal((made.Ling.Id, "他担心班车"), await db.PrivateNotes.Where(note => note.ContactId == entry.Id).Select(note => ValueTuple.Create(note.AuthorId, note.Text)).SingleAsync());
        Assert.Equal(made.Ling.Id, entry.AuthorId);
    }

    [Fact]
    public async Task Who_stands_on_another_page_stays_as_they_were_logged()
    {
        await using var made = await GatheringSchool.OpenAsync();
        for (var number = 1; number <= 30; number++)
            await made.School.ColleagueAsync($"群众{number}");
        var last = await made.School.ColleagueAsync("末位");
        await made.AnnounceAsync(on: "2026-04-14");
        await made.Keeper.PressAsync("登记到会");
        await made.Keeper.PressAsync("下一页", ("People1", GatheringSchool.Ids(made.Ling, made.Chen)), ("Line", "听取搬迁意见"));
        await made.Keeper.PressAsync("登记", ("People2", GatheringSchool.Ids(last)));

        await made.Keeper.PressAsync("更正到会名单");
        made.Keeper.Expect("已选 3 人");
        await made.Keeper.PressAsync("保存更正", ("People1", GatheringSchool.Ids(made.Ling)));

        made.Keeper.Expect("到会名单已更正").Expect("末位").ExpectNot("陈思远");
        Assert.Equal([made.Ling.Id, last.Id], (await made.GatheringAsync()).People.Where(person => person.WasThere).Select(person => person.PersonId).Order());
    }

    [Fact]
    public async Task Nothing_changed_and_nobody_left_are_said_and_what_was_ticked_stays()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Ling, made.Chen);
        await made.Keeper.PressAsync("更正到会名单");

        await made.Keeper.PressAsync("保存更正");
        made.Keeper.Expect("名单没有改动");
        Assert.Equal(GatheringSchool.Ids(made.Ling, made.Chen), made.Keeper.Last.Inputs["People1"]);
        await made.Keeper.PressAsync("保存更正", ("People1", ""));

        made.Keeper.Expect("请勾选到会的人");
        Assert.Single(await LiveAsync(made));
    }

    [Fact]
    public async Task A_case_stays_whoever_was_there()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Ling, made.Chen, made.Zhao);
        var zhao = made.ChatOf(made.Zhao);
        await made.OpenGatheringAsync(zhao);
        await zhao.PressAsync("反映一件事");
        await zhao.PressAsync("提交", ("Kind", "problem"), ("Category", "work"), ("Travel", "branch"), ("Text", "班车太早"));

        await CorrectAsync(made, made.Ling, made.Chen);

        made.Keeper.Expect("由此提出的事项 1 件").ExpectNot("赵敏");
        (await zhao.SayAsync("座谈接待")).ExpectNot("搬迁安排");
    }

    [Fact]
    public async Task What_is_not_logged_or_too_long_ago_is_not_corrected_and_neither_by_who_does_not_decide()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-14");
        var key = await made.KeyOfAsync(made.School.Lin);
        (await made.Keeper.ForgeAsync("gathering.attendance.1", ("cardKey", key))).Expect("情况已经变化");
        await made.OpenGatheringAsync();
        await made.LogOpenedAsync(made.Ling, made.Chen);
        await made.School.ChangeAsync(db => db.Add(new RoleHolding { PersonId = made.School.Gao.Id, UnitId = made.School.Pharmacology.Id, Role = Role.Officer, From = new DateOnly(2020, 1, 1) }));
        var gao = made.ChatOf(made.School.Gao);
        Assert.DoesNotContain("更正到会名单", (await made.OpenGatheringAsync(gao)).Last.Buttons);
        await gao.ForgeAsync("gathering.correct.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)), ("People1", GatheringSchool.Ids(made.Ling)));
        gao.Expect("不在您的权限内");

        made.School.Clock.Advance(TimeSpan.FromDays(70));
        Assert.DoesNotContain("更正到会名单", (await made.OpenGatheringAsync()).Last.Buttons);
        (await made.Keeper.ForgeAsync("gathering.correct.1", ("cardKey", await made.KeyOfAsync(made.School.Lin)), ("People1", GatheringSchool.Ids(made.Ling)))).Expect("时间过去太久，不能再更正");

        Assert.Equal(GatheringState.Held, (await made.GatheringAsync()).State);
        Assert.Single(await LiveAsync(made));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Corrected_and_undone_at_once_the_later_finds_it_as_it_stands(Engine engine)
    {
        await using var made = await GatheringSchool.OpenAsync(engine);
        await made.LogAsync(made.Ling, made.Sun, made.Chen, made.Zhou);
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("更正到会名单");

        await Task.WhenAll(
            Task.Run(() => made.Keeper.PressAsync("撤销登记")),
            Task.Run(() => deputy.PressAsync("保存更正", ("People1", GatheringSchool.Ids(made.Ling, made.Chen)))));

        Assert.Equal(GatheringState.Announced, (await made.GatheringAsync()).State);
        Assert.Empty(await LiveAsync(made));
    }

    [Fact]
    public async Task What_somebody_else_corrected_since_the_form_was_shown_is_shown_and_not_undone()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Ling, made.Sun, made.Chen, made.Zhou);
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("更正到会名单");
        await CorrectAsync(made, made.Ling, made.Chen);

        await deputy.PressAsync("保存更正", ("People1", GatheringSchool.Ids(made.Ling, made.Sun, made.Chen, made.Wang, made.Zhou)));

        deputy.Expect("名单后来有过更正，下面是目前的名单").Expect("不同的有：孙立、王芳、周舟");
        Assert.Equal(GatheringSchool.Ids(made.Ling, made.Chen), deputy.Last.Inputs["People1"]);
        Assert.Equal(made.Ling.Id, Assert.Single(await LiveAsync(made)).AuthorId);
        await deputy.PressAsync("保存更正", ("People1", GatheringSchool.Ids(made.Ling, made.Chen, made.Wang)));
        deputy.Expect("到会名单已更正").Expect("王芳").ExpectNot("孙立");
    }

    [Fact]
    public async Task Turning_pages_brings_along_what_was_shown_and_finds_what_was_corrected_since()
    {
        await using var made = await GatheringSchool.OpenAsync();
        for (var number = 1; number <= 30; number++)
            await made.School.ColleagueAsync($"群众{number}");
        await made.LogAsync(made.Ling, made.Chen);
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("更正到会名单");
        await deputy.PressAsync("下一页", ("People1", GatheringSchool.Ids(made.Ling)));
        deputy.Expect("已选 1 人").ExpectNot("后来有过更正");
        await CorrectAsync(made, made.Ling, made.Chen, made.Wang);

        await deputy.PressAsync("上一页");
        deputy.Expect("名单后来有过更正").Expect("不同的有：陈思远、王芳");
        Assert.Equal(GatheringSchool.Ids(made.Ling, made.Chen, made.Wang), deputy.Last.Inputs["People1"]);
        await deputy.PressAsync("下一页", ("People1", GatheringSchool.Ids(made.Ling, made.Wang)));
        await deputy.PressAsync("保存更正");

        deputy.Expect("到会名单已更正").ExpectNot("陈思远");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Corrected_by_two_at_once_the_later_undoes_nothing(Engine engine)
    {
        await using var made = await GatheringSchool.OpenAsync(engine);
        await made.LogAsync(made.Ling, made.Sun, made.Chen, made.Wang, made.Zhou);
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await made.OpenGatheringAsync(deputy);
        await deputy.PressAsync("更正到会名单");
        await made.Keeper.PressAsync("更正到会名单");

        await Task.WhenAll(
            Task.Run(() => made.Keeper.PressAsync("保存更正", ("People1", GatheringSchool.Ids(made.Ling, made.Sun, made.Chen, made.Zhou)))),
            Task.Run(() => deputy.PressAsync("保存更正", ("People1", GatheringSchool.Ids(made.Ling, made.Chen, made.Wang)))));

        Assert.Single(new[] { made.Keeper, deputy }, chat => chat.Replies.Any(reply => reply.Reads("名单后来有过更正")));
        Assert.Single(await made.AuditedAsync(), done => done == "gathering.correct gathering:1");
    }

    [Fact]
    public async Task Another_units_secretary_neither_sees_nor_corrects_who_was_there()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Ling, made.Sun, made.Chen, made.Zhou);
        var gao = made.ChatOf(made.School.Gao);
        var seen = $"{(await made.GatheringAsync()).Version}";

        (await gao.ForgeAsync("gathering.attendance.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)))).Expect("没有找到这次座谈会").ExpectNot("凌晓");
        await gao.ForgeAsync("gathering.correct.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)), ("seen", seen), ("People1", GatheringSchool.Ids(made.Ling)));

        gao.Expect("没有找到这次座谈会").ExpectNot("凌晓");
        Assert.Equal(4, (await made.GatheringAsync()).People.Count(person => person.WasThere));
        Assert.Equal(2, (await LiveAsync(made)).Count);
    }

    private static async Task<ObjectionState> ObjectionAsync(GatheringSchool made)
    {
        await using var db = made.School.Store.Read();
        return (await db.Objections.SingleAsync()).State;
    }

    private static async Task CorrectAsync(GatheringSchool made, params Person[] there)
    {
        await made.Keeper.PressAsync("更正到会名单");
        await made.Keeper.PressAsync("保存更正", ("People1", GatheringSchool.Ids(there)));
    }

    private static async Task<IReadOnlyList<Contact>> LiveAsync(GatheringSchool made) =>
        [.. (await made.EntriesAsync()).Where(entry => entry is { VoidedAt: null, SupersededById: null })];
}
