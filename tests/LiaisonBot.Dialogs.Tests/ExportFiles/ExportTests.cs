using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Exports;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ExportFiles;

public sealed class ExportTests : IAsyncLifetime
{
    private School school = null!;

    public async Task InitializeAsync() => school = await School.OpenAsync();

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task A_secretary_has_the_cases_of_the_unit_as_a_workbook_behind_a_link_and_the_audit_knows()
    {
        var member = await school.MemberAsync("凌晓");
        await school.RaiseAsync(member, 1, "宿舍暖气不热");
        await school.RaiseAsync(member, 2, "实验室通风不好");
        await school.RaiseAsync(member, 3, "药剂支部的事", at: school.Pharmacy);
        var chat = school.ChatOf(school.Lin);

        (await chat.AskAsync("cases.xlsx")).Expect("正在生成文件").Expect("事项（Excel 表格）");
        (await school.WorkAsync(chat)).Expect("文件已生成").Expect("2 行").Expect("事项一览表-20260415.xlsx").Expect("15 分钟内有效");

        var export = await school.LinkedAsync(chat.Last.Link());
        Assert.Equal(school.Lin.Id, export!.PersonId);
        var text = await school.TextAsync();
        Assert.Contains("宿舍暖气不热", text, StringComparison.Ordinal);
        Assert.DoesNotContain("药剂支部的事", text, StringComparison.Ordinal);
        await using var db = school.Store.Read();
        var noted = await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "export.cases");
        Assert.Equal((school.Lin.Id, $"unit:{school.Pharmacology.Id} rows:2 xlsx"), (noted.ActorId, noted.Subject));
    }

    [Fact]
    public async Task In_English_all_of_it_is_English()
    {
        var member = await school.MemberAsync("凌晓");
        await school.RaiseAsync(member, 1, "heating");
        await school.ChangeAsync(db => db.People.Single(one => one.Id == member.Id).Locale = Locale.English);
        var chat = school.ChatOf(member);

        (await chat.SayAsync("export")).Expect("Get a file").Expect("Activity handbook (Word document)");
        (await chat.PressAsync("Export", ("What", "cases.xlsx"), ("Span", "this_year"))).Expect("Your file is being made");
        (await school.WorkAsync(chat)).Expect("Your file is ready").Expect("1 row").Expect("List of cases 20260415.xlsx");

        Assert.Contains("How it stands", await school.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_offered_what_they_may_have()
    {
        var colleague = await school.ColleagueAsync("陈思远");
        var member = await school.MemberAsync("凌晓");

        (await school.ChatOf(colleague).SayAsync("导出")).Expect("事项（Excel 表格）").ExpectNot("活动手册").ExpectNot("登记册");
        (await school.ChatOf(member).SayAsync("导出")).Expect("活动手册（Word 文档）").ExpectNot("登记册");
        (await school.ChatOf(school.Lin).SayAsync("导出")).Expect("活动手册（Word 文档）").Expect("结对登记册（Excel 表格）");
    }

    [Theory]
    [InlineData("register.xlsx", "all")]
    [InlineData("handbook.csv", "all")]
    [InlineData("nothing.xlsx", "all")]
    [InlineData("", "all")]
    [InlineData("cases.xlsx", "the-day-after")]
    public async Task What_is_not_theirs_to_choose_is_not_made(string what, string span)
    {
        var member = await school.MemberAsync("凌晓");
        var chat = school.ChatOf(member);

        (await chat.AskAsync(what, span)).Expect("请选择要导出的内容和时间范围");

        await using var db = school.Store.Read();
        Assert.False(await db.Exports.AnyAsync());
    }

    [Fact]
    public async Task A_handbook_has_the_members_own_contacts_and_for_them_alone_their_notes()
    {
        var member = await school.MemberAsync("凌晓");
        var other = await school.MemberAsync("方远");
        var colleague = await school.ColleagueAsync("陈思远");
        var pairing = await school.PairAsync(member, colleague);
        await school.MeetAsync(member, pairing, new DateOnly(2026, 3, 5), line: "谈了实验室搬迁", note: "他最近睡不好");
        await school.MeetAsync(other, await school.PairAsync(other, colleague), new DateOnly(2026, 3, 6), line: "别人的记录", note: "别人的备注");
        var chat = school.ChatOf(member);

        await chat.AskAsync("handbook.docx");
        (await school.WorkAsync(chat)).Expect("文件已生成");

        var text = await school.TextAsync();
        Assert.Contains("“事业之友”活动手册", text, StringComparison.Ordinal);
        Assert.Contains("谈了实验室搬迁", text, StringComparison.Ordinal);
        Assert.Contains("2026年3月（1 次）", text, StringComparison.Ordinal);
        Assert.Contains("他最近睡不好", text, StringComparison.Ordinal);
        Assert.DoesNotContain("别人", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_stands_in_the_file_only_as_far_as_it_may_travel()
    {
        var member = await school.MemberAsync("凌晓");
        var colleague = await school.ColleagueAsync("崔雨桐");
        await school.RaiseAsync(member, 1, "崔雨桐住得远", NameTravel.Branch, colleague);
        await school.ChangeAsync(db => db.Add(new CaseStop { CaseId = db.Cases.Single().Id, UnitId = school.GeneralBranch.Id }));
        var general = await school.MemberAsync("何总支", school.GeneralBranch, Role.Secretary);
        var chat = school.ChatOf(general);

        await chat.AskAsync("cases.xlsx");
        await school.WorkAsync(chat);

        var text = await school.TextAsync();
        Assert.Contains("×××住得远", text, StringComparison.Ordinal);
        Assert.DoesNotContain("崔雨桐", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_has_the_pairings_of_ones_own_units_and_no_others()
    {
        var member = await school.MemberAsync("凌晓");
        await school.PairAsync(member, await school.ColleagueAsync("陈思远"));
        await school.PairAsync(await school.MemberAsync("高个", school.Pharmacy), await school.ColleagueAsync("远处人", school.Pharmacy));
        await school.PairAsync(member, await school.ColleagueAsync("从前人"), new DateOnly(2023, 1, 1), new DateOnly(2024, 1, 1));
        var chat = school.ChatOf(school.Lin);

        await chat.AskAsync("register.docx", "this_year");
        await school.WorkAsync(chat);

        var text = await school.TextAsync();
        Assert.Contains("陈思远", text, StringComparison.Ordinal);
        Assert.Contains("组织选派", text, StringComparison.Ordinal);
        Assert.DoesNotContain("远处人", text, StringComparison.Ordinal);
        Assert.DoesNotContain("从前人", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_general_branch_registers_by_name_only_those_who_belong_to_it_directly()
    {
        await school.PairAsync(await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        var general = await school.MemberAsync("何总支", school.GeneralBranch, Role.Secretary);
        var chat = school.ChatOf(general);

        await chat.AskAsync("register.xlsx");

        (await school.WorkAsync(chat)).Expect("没有导出").Expect("所选时间范围内没有内容");
    }

    [Fact]
    public async Task A_restart_goes_on_with_what_was_asked_for()
    {
        await school.RaiseAsync(await school.MemberAsync("凌晓"), 1, "宿舍暖气不热");
        var chat = school.ChatOf(school.Lin);
        await chat.AskAsync("cases.csv");

        await school.RestartAsync();

        (await school.WorkAsync(chat)).Expect("文件已生成");
    }

    [Fact]
    public async Task A_role_that_is_lost_before_it_is_made_is_lost_for_it()
    {
        await school.PairAsync(await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        var chat = school.ChatOf(school.Lin);
        await chat.AskAsync("register.xlsx");
        await school.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == school.Lin.Id).To = school.Today.AddDays(-1));

        (await school.WorkAsync(chat)).Expect("没有导出").Expect("不在您的权限内");

        await using var db = school.Store.Read();
        Assert.False(await db.ExportChunks.AnyAsync());
    }

    [Fact]
    public async Task Who_has_left_meanwhile_gets_nothing_and_hears_nothing()
    {
        await school.RaiseAsync(await school.MemberAsync("凌晓"), 1, "宿舍暖气不热");
        var chat = school.ChatOf(school.Lin);
        await chat.AskAsync("cases.xlsx");
        await school.ChangeAsync(db => db.People.Single(one => one.Id == school.Lin.Id).LeftOn = school.Today.AddDays(-1));

        (await school.WorkAsync(chat)).ExpectNothing();

        await using var db = school.Store.Read();
        Assert.Equal(ExportState.Failed, (await db.Exports.SingleAsync()).State);
    }

    [Fact]
    public async Task More_rows_or_bytes_than_a_file_may_have_are_refused()
    {
        var member = await school.MemberAsync("凌晓");
        await school.RaiseAsync(member, 1, "一");
        await school.RaiseAsync(member, 2, "二");
        school.Exports.Rows = 1;
        var chat = school.ChatOf(school.Lin);

        await chat.AskAsync("cases.xlsx");
        (await school.WorkAsync(chat)).Expect("超过了一个文件的行数上限");
        school.Exports.Rows = 10;
        school.Exports.Megabytes = 0;
        await chat.AskAsync("cases.xlsx");
        (await school.WorkAsync(chat)).Expect("文件太大");
    }

    [Fact]
    public async Task Nobody_has_more_than_two_in_the_making_at_once()
    {
        var chat = school.ChatOf(school.Lin);
        await chat.AskAsync("cases.xlsx");
        await chat.AskAsync("cases.docx");

        (await chat.AskAsync("cases.csv")).Expect("您已有 2 个文件正在生成");
    }

    [Fact]
    public async Task A_second_press_asks_for_nothing_more()
    {
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("导出");
        var card = chat.Last;
        await chat.PressAsync(card, "导出", ("What", "cases.xlsx"), ("Span", "all"));

        (await chat.PressAsync(card, "导出", ("What", "cases.xlsx"), ("Span", "all"))).Expect("已经用过");

        await using var db = school.Store.Read();
        Assert.Equal(1, await db.Exports.CountAsync());
    }

    [Fact]
    public async Task The_link_ends_after_a_quarter_of_an_hour_and_the_file_after_an_hour()
    {
        await school.RaiseAsync(await school.MemberAsync("凌晓"), 1, "宿舍暖气不热");
        var chat = school.ChatOf(school.Lin);
        await chat.AskAsync("cases.xlsx");
        await school.WorkAsync(chat);
        var key = chat.Last.Link();

        school.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.NotNull(await school.LinkedAsync(key));
        Assert.Null(await school.LinkedAsync(key[..^1] + (key[^1] == 'A' ? 'B' : 'A')));
        school.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await school.LinkedAsync(key));
        school.Clock.Advance(TimeSpan.FromMinutes(45));
        await school.WorkAsync(chat);

        await using var db = school.Store.Read();
        Assert.False(await db.Exports.AnyAsync() || await db.ExportChunks.AnyAsync());
        Assert.True(await db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "export.cases"));
    }
}
