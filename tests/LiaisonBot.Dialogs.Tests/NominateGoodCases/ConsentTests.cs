using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.NominateGoodCases;

/// <summary>Both people agree to the very words, or do not; nobody above sees any before, and nobody at all after one took it back (R10).</summary>
public sealed class ConsentTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_pairing_is_nominated_agreed_to_seen_above_and_taken_back(Engine engine)
    {
        await using var made = await GoodCaseSchool.OpenAsync(engine);
        await made.NominateAsync();
        made.Member.Expect("等待同意：陈思远").Expect(GoodCaseSchool.Text).Expect("本单位的书记");
        (await made.General.SayAsync("典型")).Expect("没有您能看到的典型").ExpectNot("凌晓");
        (await made.Colleague.HearAsync()).Expect("有人提名你们的结对").Expect(GoodCaseSchool.Text).Expect("随时可以撤回");

        await made.Colleague.PressAsync("同意");
        made.Colleague.Expect("您已同意").Expect("双方已同意");
        foreach (var above in new[] { made.General, made.Committee })
        {
            (await above.SayAsync("典型")).Expect("凌晓 与 陈思远").Expect("药理支部").Expect("双方已同意");
            await above.PressAsync("打开");
            above.Expect(GoodCaseSchool.Text);
            Assert.DoesNotContain("撤回", above.Last.Buttons);
            Assert.DoesNotContain("修改文字", above.Last.Buttons);
        }

        await made.Colleague.SayAsync("典型");
        await made.Colleague.PressAsync("打开");
        await made.Colleague.PressAsync("撤回");
        made.Colleague.Expect("从现在起谁也看不到").ExpectNot(GoodCaseSchool.Text);
        (await made.General.SayAsync("典型")).Expect("没有您能看到的典型").ExpectNot("凌晓");
        (await made.Secretary.SayAsync("典型")).Expect("已撤回，内容已删除");
        var kept = await made.GoodCaseAsync();
        Assert.Equal((GoodCaseState.Withdrawn, "", made.Chen.Id), (kept.State, kept.Text, kept.EndedById));
        Assert.Equal(["goodcase.nominate", "goodcase.agree", "goodcase.read", "goodcase.read", "goodcase.withdraw"], await made.AuditedAsync());
        Assert.DoesNotContain(made.School.Log.Lines, line => line.Contains(GoodCaseSchool.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.Ling);
        await made.School.PreferEnglishAsync(made.Chen);
        await made.Member.SayAsync("good cases");
        made.Member.Expect("There is no good case that you can see now.");
        await made.Member.PressAsync("Nominate");
        made.Member.Expect("write nothing that the colleague has not agreed to make known");
        await made.Member.PressAsync("Submit", ("Text", "They won a prize"));
        made.Member.Expect("waiting for the consent of 陈思远");
        (await made.Colleague.HearAsync()).Expect("Your pairing is nominated").Expect("They won a prize");
        await made.Colleague.PressAsync("Approve");
        made.Colleague.Expect("You have agreed").Expect("agreed to by both");
        await made.Member.SayAsync("good cases");
        await made.Member.PressAsync("Open");
        await made.Member.PressAsync("Withdraw");
        made.Member.Expect("nobody sees it from now on");
    }

    [Fact]
    public async Task What_a_secretary_nominates_both_are_asked_for()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.Secretary.SayAsync("典型 陈思远");
        await made.Secretary.PressAsync("提交", ("Text", GoodCaseSchool.Text));
        made.Secretary.Expect("等待同意：凌晓、陈思远");
        await (await made.Member.HearAsync()).PressAsync("同意");
        made.Member.Expect("等待同意：陈思远");
        (await made.Committee.SayAsync("典型")).ExpectNot("凌晓");
        await (await made.Colleague.HearAsync()).PressAsync("不同意");
        made.Colleague.Expect("不会展示，文字已经删除").ExpectNot(GoodCaseSchool.Text);
        (await made.Secretary.SayAsync("典型")).Expect("未获同意，内容已删除");
        Assert.Equal((GoodCaseState.Declined, ""), await made.GoodCaseAsync() is var one ? (one.State, one.Text) : default);
    }

    [Fact]
    public async Task Other_words_void_the_consents_and_are_asked_for_anew()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.AgreedAsync();
        var agreed = made.Colleague.Last;
        await made.Secretary.SayAsync("典型");
        await made.Secretary.PressAsync("打开");
        await made.Secretary.PressAsync("修改文字");
        await made.Secretary.PressAsync("保存", ("Text", "改过的事迹"));
        made.Secretary.Expect("原来的同意作废").Expect("等待同意：凌晓、陈思远");
        (await made.Committee.SayAsync("典型")).ExpectNot("凌晓");

        (await made.Member.HearAsync()).Expect("改过的事迹");
        await made.Member.PressAsync("同意");
        (await made.Colleague.HearAsync()).Expect("改过的事迹").ExpectNot(GoodCaseSchool.Text);
        await made.Colleague.PressAsync("同意");
        made.Colleague.Expect("双方已同意");
        await made.Colleague.PressAsync(agreed, "撤回");
        made.Colleague.Expect("谁也看不到");
    }

    [Fact]
    public async Task Who_agrees_on_a_card_with_older_words_is_shown_those_of_now()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.NominateAsync();
        var card = (await made.Colleague.HearAsync()).Last;
        await made.Member.PressAsync("修改文字");
        await made.Member.PressAsync("保存", ("Text", "改过的事迹"));
        await made.Colleague.PressAsync(card, "同意");
        made.Colleague.Expect("文字刚刚改过").Expect("改过的事迹");
        Assert.Null((await made.GoodCaseAsync()).ColleagueAgreedAt);
        await made.Colleague.PressAsync("同意");
        Assert.Equal(GoodCaseState.Agreed, (await made.GoodCaseAsync()).State);
    }

    [Fact]
    public async Task Whoever_keeps_a_form_open_does_not_write_over_anothers_words_unseen()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.NominateAsync();
        await made.Member.PressAsync("修改文字");
        await made.Secretary.SayAsync("典型");
        await made.Secretary.PressAsync("打开");
        await made.Secretary.PressAsync("修改文字");
        await made.Secretary.PressAsync("保存", ("Text", "书记的文字"));
        await made.Member.PressAsync("保存", ("Text", "我的文字"));
        made.Member.Expect("文字被改成了：“书记的文字”");
        Assert.Equal("书记的文字", (await made.GoodCaseAsync()).Text);
        await made.Member.PressAsync("保存");
        Assert.Equal("我的文字", (await made.GoodCaseAsync()).Text);
    }

    [Fact]
    public async Task A_colleague_without_a_chat_agrees_in_person_and_that_is_recorded()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.NominateOtherAsync();
        made.Secretary.Expect("沈知秋还没有用过这里").Expect("等待同意：方远、沈知秋");
        await made.Secretary.PressAsync("登记同意", ("How", ""), ("On", "2026-04-14"));
        made.Secretary.Expect("请写明对方是怎样同意的").Expect("请选择2026年4月15日到2026年4月15日之间的日期");
        await made.Secretary.PressAsync("登记同意", ("How", new string('当', 101)), ("On", "2026-04-15"));
        made.Secretary.Expect("请精简到 100 字以内");
        await made.Secretary.PressAsync("登记同意", ("How", "当面看了全文"), ("On", "2026-04-15"));
        made.Secretary.Expect("已登记对方的同意").Expect("2026年4月15日，当面看了全文（林书琴登记）").Expect("等待同意：方远");

        var colleague = made.School.ChatOf(await PersonAsync(made, "沈知秋"));
        await colleague.SayAsync("我的数据");
        colleague.Expect("与方远：提名，等待同意");
        await colleague.PressAsync("撤回");
        colleague.Expect("谁也看不到");
        Assert.Contains("goodcase.record", await made.AuditedAsync());
    }

    [Fact]
    public async Task Nobody_records_the_consent_of_a_colleague_who_uses_the_bot_and_an_officer_none_at_all()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.NominateAsync();
        await made.Secretary.SayAsync("典型");
        await made.Secretary.PressAsync("打开");
        Assert.DoesNotContain("登记同意", made.Secretary.Last.Buttons);
        await made.NominateOtherAsync();
        var officer = made.School.ChatOf(await made.School.MemberAsync("许干事", null, Role.Officer));
        await officer.SayAsync("典型");
        officer.Expect("方远 与 沈知秋");
        await officer.PressAsync("打开");
        Assert.DoesNotContain("登记同意", officer.Last.Buttons);
        Assert.Contains("修改文字", officer.Last.Buttons);
    }

    [Fact]
    public async Task My_data_of_both_shows_it_with_who_reads_it_and_takes_it_back_with_one_press()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.AgreedAsync();
        (await made.Member.SayAsync("my data")).Expect("与陈思远：双方已同意").Expect(GoodCaseSchool.Text).Expect("上级党组织的书记");
        (await made.Colleague.SayAsync("我的数据")).Expect("与凌晓：双方已同意").Expect(GoodCaseSchool.Text);
        var card = made.Colleague.Last;
        await made.Member.PressAsync("撤回");
        made.Member.Expect("谁也看不到");
        await made.Colleague.PressAsync(card, "撤回");
        made.Colleague.Expect("已撤回，内容已删除").ExpectNot(GoodCaseSchool.Text);
        Assert.Equal(made.Ling.Id, (await made.GoodCaseAsync()).EndedById);
        (await made.Colleague.SayAsync("我的数据")).Expect("与凌晓：已撤回，内容已删除");
        Assert.DoesNotContain("撤回", made.Colleague.Last.Buttons);
    }

    [Fact]
    public async Task Each_is_asked_once_after_their_quiet_hours_and_not_at_all_when_it_is_withdrawn_before()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.Add(new Preference { PersonId = made.Chen.Id, QuietFrom = new TimeOnly(8, 0), QuietTo = new TimeOnly(10, 30) }));
        await made.NominateAsync();
        var nudge = Assert.Single(await made.NudgesAsync());
        Assert.Equal((made.Chen.Id, new DateTimeOffset(2026, 4, 15, 10, 30, 0, TimeSpan.FromHours(8))), (nudge.Conversation.PersonId, nudge.DueAt));
        await made.Member.PressAsync("撤回");
        nudge = Assert.Single(await made.NudgesAsync());
        Assert.Equal((OutboxState.Withdrawn, ""), (nudge.State, nudge.Activity));
        (await made.Colleague.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task A_pairing_that_ends_leaves_it_and_who_leaves_the_school_takes_it_along()
    {
        await using var made = await GoodCaseSchool.OpenAsync();
        await made.AgreedAsync();
        await made.School.ChangeAsync(db => db.Pairings.Single(one => one.Id == made.Pairing.Id).EndedOn = made.School.Today.AddDays(-1));
        (await made.Committee.SayAsync("典型")).Expect("凌晓 与 陈思远");
        await made.School.ChangeAsync(db => db.People.Single(one => one.Id == made.Chen.Id).LeftOn = made.School.Today.AddDays(-1));
        (await made.Committee.SayAsync("典型")).Expect("没有您能看到的典型").ExpectNot("凌晓");
        await made.Committee.ForgeAsync("goodcase.open.1", ("goodCase", $"{(await made.GoodCaseAsync()).Id}"));
        made.Committee.Expect("没有找到这个典型").ExpectNot(GoodCaseSchool.Text);
        (await made.Secretary.SayAsync("典型")).Expect("有一方已离校，不再展示");
    }

    private static async Task<Person> PersonAsync(GoodCaseSchool made, string name)
    {
        await using var db = made.School.Store.Read();
        return await db.People.SingleAsync(person => person.Name == name);
    }
}
