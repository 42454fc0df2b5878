using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.RemindPeople;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.HandInPapers;

/// <summary>"联系结对情况表": drafted from the records, checked, handed in, frozen (D2). 凌晓 has met 陈思远 in March, 罗一鸣 is excused, 程诺 was not met.</summary>
public sealed class SheetTests : IAsyncLifetime
{
    private School school = null!;
    private Chat secretary = null!;
    private Chat general = null!;
    private Person ling = null!;
    private readonly Dictionary<string, Pairing> pairings = [];

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        ling = await school.MemberAsync("凌晓");
        foreach (var name in new[] { "陈思远", "罗一鸣", "程诺" })
            pairings[name] = await school.PairAsync(ling, await school.ColleagueAsync(name));
        await school.MeetAsync(ling, pairings["陈思远"], new DateOnly(2026, 3, 10), line: "聊了实验室搬迁");
        await school.MeetAsync(ling, pairings["陈思远"], new DateOnly(2026, 3, 20), ContactKind.Visit);
        await school.ChangeAsync(db => db.Add(new ExcusedMonth { PairingId = pairings["罗一鸣"].Id, Month = new DateOnly(2026, 3, 1), Reason = "进修", ExcusedById = school.Lin.Id }));
        secretary = school.ChatOf(school.Lin);
        general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task The_branch_sees_each_pairing_by_name_and_never_what_was_talked_about()
    {
        await secretary.SayAsync("月报表");

        secretary.Expect("2026年3月联系结对情况表").Expect("草稿").Expect("药理支部").Expect("本月结对 3 对：已联系 1 对，免联系 1 对，未联系 1 对。")
            .Expect("陈思远 · 3月10日谈心、3月20日走访").Expect("罗一鸣 · 免联系（书记同意）").Expect("程诺 · 未联系").ExpectNot("实验室");
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await school.PreferEnglishAsync(school.Lin);

        await secretary.SayAsync("monthly sheet");

        secretary.Expect("Monthly sheet, March 2026").Expect("3 pairings this month: 1 met, 1 excused, 1 not met.").Expect("March 10 (Heart-to-heart talk)").Expect("excused by the secretary");
        await secretary.PressAsync("Submit", ("Situation", "Many were away."));
        secretary.Expect("Handed in. Figures and texts stay as they are now").Expect("Many were away.").Expect("content hash");
    }

    [Fact]
    public async Task Handed_in_it_stays_as_it_is_whatever_happens_to_the_records()
    {
        await HandInAsync();
        var before = (await secretary.SayAsync("月报表")).Last.All;
        var frozen = await PaperAsync();

        await school.ChangeAsync(db =>
        {
            foreach (var contact in db.Contacts)
                contact.VoidedAt = School.Opening;
            db.ExcusedMonths.Single().WithdrawnAt = School.Opening;
            db.Memberships.Single(span => span.PersonId == ling.Id).UnitId = school.Pharmacy.Id;
            db.Units.Single(unit => unit.Id == school.Pharmacology.Id).Name = "药理学支部";
            db.People.Single(person => person.Id == ling.Id).Name = "凌晓晓";
        });

        Assert.Equal(before, (await secretary.SayAsync("月报表")).Last.All);
        var after = await PaperAsync();
        Assert.Equal((frozen.Frozen, frozen.Hash), (after.Frozen, after.Hash));
        Assert.Equal(after.Hash, FrozenText.HashOf(after.Frozen!));
    }

    [Fact]
    public async Task The_general_branch_sees_figures_which_are_missing_and_no_names()
    {
        await HandInAsync();

        await general.SayAsync("联系结对情况表");
        general.Expect("2 个单位，已提交 1 个").Expect("还没有提交：药剂支部").Expect("应联系 2 对，已联系 1 对");
        await general.PressAsync("打开");

        general.Expect("本月结对 3 对").Expect("三月外出学习较多").Expect("林书琴提交").ExpectNot("陈思远").ExpectNot("凌晓");
        Assert.DoesNotContain("保存", general.Last.Buttons);
    }

    [Fact]
    public async Task Returned_with_a_remark_it_thaws_and_is_handed_in_again()
    {
        await HandInAsync();
        await general.SayAsync("月报表");
        await general.PressAsync("打开");
        await general.PressAsync("退回");
        general.Expect("退回前请写一句意见");
        await general.PressAsync("退回", ("Remark", "请核对程诺的联系"));
        general.Expect("已退回").Expect("请核对程诺的联系");
        (await secretary.HearAsync()).Expect("上级退回了一份材料").Expect("请核对程诺的联系");

        await school.MeetAsync(ling, pairings["程诺"], new DateOnly(2026, 3, 25));
        await secretary.PressAsync("打开");
        secretary.Expect("已退回，请修改后重新提交").Expect("请核对程诺的联系").Expect("已联系 2 对").Expect("三月外出学习较多");
        await secretary.PressAsync("提交");

        secretary.Expect("已提交").Expect("已联系 2 对");
        (await general.SayAsync("月报表")).Expect("应联系 2 对，已联系 2 对");
    }

    [Fact]
    public async Task An_old_card_does_not_return_what_was_handed_in_anew()
    {
        await HandInAsync();
        await general.SayAsync("月报表");
        var first = (await general.PressAsync("打开")).Last;
        await general.SayAsync("月报表");
        await general.PressAsync("打开");
        await general.PressAsync("退回", ("Remark", "请核对"));
        await secretary.SayAsync("月报表");
        await secretary.PressAsync("提交", ("Situation", "已核对"));

        await general.PressAsync(first, "退回", ("Remark", "再核对"));

        general.Expect("已提交").Expect("已核对");
        Assert.Equal("再核对", general.Last.Inputs["Remark"]);
        Assert.Equal((PaperState.HandedIn, "请核对"), ((await PaperAsync()).State, (await PaperAsync()).Remark));
    }

    [Fact]
    public async Task A_month_that_still_runs_can_be_looked_at_and_not_handed_in()
    {
        await secretary.SayAsync("月报表");
        await secretary.PressAsync("下一期");

        secretary.Expect("2026年4月联系结对情况表").Expect("2026年5月1日起可以提交").Expect("数据截至2026年4月15日");
        Assert.DoesNotContain("提交", secretary.Last.Buttons);
        var key = secretary.Last.DataOf("保存");
        await secretary.ForgeAsync("paper.hand-in.1", [.. key.Where(one => one.Name != "verb"), ("Situation", "提前写的话")]);
        secretary.Expect("还没有提交");
        Assert.Equal("提前写的话", secretary.Last.Inputs["Situation"]);
    }

    [Fact]
    public async Task Who_writes_second_is_told_and_loses_nothing()
    {
        var deputy = school.ChatOf(await school.MemberAsync("孟副", roles: Role.DeputySecretary));
        await secretary.SayAsync("月报表");
        await deputy.SayAsync("月报表");
        (await deputy.PressAsync("保存", ("Situation", "副书记写的话"))).Expect("文字已保存");

        await secretary.PressAsync("保存", ("Situation", "书记写的话"));

        secretary.Expect("还没有保存：孟副刚刚改过").Expect("孟副写的：").Expect("副书记写的话");
        Assert.Equal("书记写的话", secretary.Last.Inputs["Situation"]);
        Assert.Equal("副书记写的话", (await PaperAsync()).Situation);
        (await secretary.PressAsync("保存", ("Situation", "两人合写的话"))).Expect("文字已保存");
        Assert.Equal("两人合写的话", (await PaperAsync()).Situation);
    }

    [Fact]
    public async Task What_is_handed_in_meanwhile_is_not_written_over_and_what_was_typed_is_shown()
    {
        var deputy = school.ChatOf(await school.MemberAsync("孟副", roles: Role.DeputySecretary));
        await deputy.SayAsync("月报表");
        await HandInAsync();

        await deputy.PressAsync("提交", ("Situation", "副书记写的话"));

        deputy.Expect("林书琴已经提交了这份材料").Expect("副书记写的话").Expect("三月外出学习较多");
        Assert.Equal("三月外出学习较多", (await PaperAsync()).Situation);
    }

    [Fact]
    public async Task Too_long_a_text_is_said_at_its_field_and_kept()
    {
        await secretary.SayAsync("月报表");

        await secretary.PressAsync("保存", ("Situation", new string('长', 801)));

        secretary.Expect("还没有保存").Expect("现有 801 字，请精简到 800 字以内");
        Assert.Equal(801, secretary.Last.Inputs["Situation"].Length);
    }

    [Fact]
    public async Task A_second_press_shows_what_the_first_did()
    {
        var form = (await secretary.SayAsync("月报表")).Last;
        await secretary.PressAsync(form, "提交", ("Situation", "第一次"));

        await secretary.PressAsync(form, "提交", ("Situation", "第二次"));

        secretary.Expect("已提交").Expect("第一次").ExpectNot("第二次");
    }

    [Fact]
    public async Task Pages_turn_with_what_was_typed()
    {
        for (var place = 0; place < 10; place++)
            await school.PairAsync(ling, await school.ColleagueAsync($"同事{place}"));
        await secretary.SayAsync("月报表");
        secretary.Expect("第 1/2 页");

        await secretary.PressAsync("下一页", ("Situation", "写了一半"));

        secretary.Expect("第 2/2 页").Expect("同事9");
        Assert.Equal("写了一半", secretary.Last.Inputs["Situation"]);
    }

    [Fact]
    public async Task Last_months_sheet_counts_for_where_people_were_then_and_for_whoever_had_the_pairing()
    {
        var fang = await school.MemberAsync("方远");
        await school.ChangeAsync(db =>
        {
            // 凌晓 moved in April; 程诺 was handed to 方远 in the middle of March.
            db.Memberships.Single(span => span.PersonId == ling.Id).To = new DateOnly(2026, 3, 31);
            db.Add(new Membership { PersonId = ling.Id, UnitId = school.Pharmacy.Id, From = new DateOnly(2026, 4, 1) });
            db.Pairings.Single(one => one.Id == pairings["程诺"].Id).EndedOn = new DateOnly(2026, 3, 11);
        });
        var taken = await school.PairAsync(fang, await PersonAsync("程诺"), new DateOnly(2026, 3, 12));
        await school.MeetAsync(fang, taken, new DateOnly(2026, 3, 18));

        await secretary.SayAsync("月报表");

        secretary.Expect("本月结对 3 对：已联系 2 对，免联系 1 对，未联系 0 对。").Expect("陈思远 · 3月10日谈心、3月20日走访").Expect("程诺 · 3月18日谈心");
    }

    [Fact]
    public async Task Only_the_units_own_secretaries_write_and_only_the_unit_above_returns()
    {
        var officer = school.ChatOf(await school.MemberAsync("干事", roles: Role.Officer));
        (await officer.SayAsync("月报表")).Expect("陈思远");
        Assert.DoesNotContain("保存", officer.Last.Buttons);
        var key = (await secretary.SayAsync("月报表")).Last.DataOf("保存");
        (await officer.ForgeAsync("paper.save.1", [.. key.Where(one => one.Name != "verb")])).Expect("不在您的权限内");

        var name = $"{school.Pharmacology.Id}:monthly_sheet:2026-03";
        (await general.ForgeAsync("paper.open.1", ("Paper", name))).Expect("药理支部的2026年3月联系结对情况表还没有提交").ExpectNot("陈思远");
        await HandInAsync();
        foreach (var other in new[] { school.Gao, await school.MemberAsync("周明远", await UnitAsync("C"), Role.Secretary) })
        {
            var chat = school.ChatOf(other);
            (await chat.ForgeAsync("paper.open.1", ("Paper", name))).Expect("没有找到这份材料").ExpectNot("陈思远");
            Assert.Equal(chat.Last.All, (await chat.ForgeAsync("paper.open.1", ("Paper", "987654:monthly_sheet:2026-03"))).Last.All);
        }

        foreach (var wrong in new[] { "", "x", $"{school.Pharmacology.Id}:summary_second:2025", $"{school.Pharmacology.Id}:monthly_sheet:2026-13", $"{school.Pharmacology.Id}:monthly_sheet:2026-05" })
            (await secretary.ForgeAsync("paper.open.1", ("Paper", wrong))).Expect("没有找到这份材料");
        (await school.ChatOf(ling).SayAsync("月报表")).Expect("不在您的权限内");
    }

    [Fact]
    public async Task Everything_done_and_looked_at_is_noted_without_texts()
    {
        await HandInAsync();
        await general.SayAsync("月报表");
        await general.PressAsync("打开");
        await general.PressAsync("退回", ("Remark", "请核对"));

        await using var db = school.Store.Read();
        var entries = await db.Set<AuditEntry>().Where(entry => entry.Action.StartsWith("paper.")).OrderBy(entry => entry.Id).ToListAsync();
        var paper = $"paper:{(await PaperAsync()).Id}";
        Assert.Equal(
            [("paper.read", $"unit:{school.Pharmacology.Id}"), ("paper.hand-in", paper), ("paper.read", paper), ("paper.return", paper)],
            entries.Select(entry => (entry.Action, entry.Subject!)));
    }

    [Fact]
    public async Task The_weeks_message_says_that_the_sheet_is_drafted_until_it_is_handed_in()
    {
        await secretary.SayAsync("帮助");
        await school.MorningOfAsync(4, 20);
        (await secretary.HearAsync()).Expect("药理支部的2026年3月情况表已按记录起草");
        await secretary.PressAsync("查看情况表");
        secretary.Expect("2026年3月联系结对情况表");
        await secretary.PressAsync("提交");

        await school.MorningOfAsync(4, 27);

        (await secretary.HearAsync()).Expect("药理支部").ExpectNot("情况表已按记录起草");
    }

    [Fact]
    public async Task The_months_message_tells_the_unit_above_which_sheets_are_still_missing()
    {
        await general.SayAsync("帮助");

        await school.MorningOfAsync(5, 6);

        (await general.HearAsync()).Expect("还有 1 个支部没有提交2026年3月的情况表：药理支部").ExpectNot("陈思远");
        (await general.PressAsync("查看情况表")).Expect("2026年4月联系结对情况表").Expect("2 个单位，已提交 0 个");
    }

    private async Task HandInAsync()
    {
        await secretary.SayAsync("月报表");
        await secretary.PressAsync("提交", ("Situation", "三月外出学习较多"));
        secretary.Expect("已提交，数字和文字已定稿");
    }

    private async Task<Paper> PaperAsync()
    {
        await using var db = school.Store.Read();
        return await db.Papers.SingleAsync();
    }

    private async Task<Person> PersonAsync(string name)
    {
        await using var db = school.Store.Read();
        return await db.People.SingleAsync(person => person.Name == name);
    }

    private async Task<Data.Units.Unit> UnitAsync(string code)
    {
        await using var db = school.Store.Read();
        return await db.Units.SingleAsync(unit => unit.Code == code);
    }
}
