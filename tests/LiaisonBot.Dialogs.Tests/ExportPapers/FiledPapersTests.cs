using LiaisonBot.Data.Audit;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.ExportFiles;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ExportPapers;

/// <summary>Papers that were handed in, as files: frozen, in full for the unit itself, as figures for the level above.</summary>
public sealed class FiledPapersTests : IAsyncLifetime
{
    private School school = null!;
    private Chat secretary = null!;
    private Person ling = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        ling = await school.MemberAsync("凌晓");
        var pairing = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 3, 10), line: "聊了实验室搬迁");
        secretary = school.ChatOf(school.Lin);
        await secretary.SayAsync("月报表");
        await secretary.PressAsync("提交", ("Situation", "三月外出较多"));
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task A_branch_has_its_sheet_by_name_as_it_was_frozen()
    {
        await school.ChangeAsync(db => db.Contacts.Single().VoidedAt = School.Opening);
        await secretary.AskAsync("sheet.docx");
        await school.WorkAsync(secretary);

        var text = await school.TextAsync();
        Assert.Contains("2026年3月联系结对情况表", text, StringComparison.Ordinal);
        Assert.Contains("三月外出较多", text, StringComparison.Ordinal);
        Assert.Contains("陈思远", text, StringComparison.Ordinal);
        Assert.Contains("3月10日谈心", text, StringComparison.Ordinal);
        Assert.Contains("林书琴", text, StringComparison.Ordinal);
        Assert.DoesNotContain("实验室", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unit_above_has_the_figures_of_those_below_and_no_name()
    {
        var general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        await general.AskAsync("sheet.docx");
        await school.WorkAsync(general);

        var text = await school.TextAsync();
        Assert.Contains("药理支部", text, StringComparison.Ordinal);
        Assert.Contains("本月结对 1 对：已联系 1 对", text, StringComparison.Ordinal);
        Assert.DoesNotContain("陈思远", text, StringComparison.Ordinal);
        Assert.DoesNotContain("凌晓", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_answers_for_a_branch_without_a_secretary_has_its_papers_as_it_would()
    {
        await school.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == school.Lin.Id).To = school.Today.AddDays(-1));
        var general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        await general.AskAsync("sheet.docx");
        await school.WorkAsync(general);

        Assert.Contains("陈思远", await school.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_half_year_check_has_what_is_to_be_followed_up_by_name_for_the_branch_alone_as_soon_as_it_is_handed_in()
    {
        school.Clock.Advance(new DateTimeOffset(2026, 6, 20, 9, 0, 0, TimeSpan.FromHours(8)) - school.Clock.GetUtcNow());
        await secretary.SayAsync("半年检查");
        await secretary.PressAsync("逐对检查");
        await secretary.PressAsync("需要跟进", ("Note", "了解没有联系的原因"), ("DueOn", "2026-07-10"));
        await secretary.PressAsync("回到检查表");
        await secretary.PressAsync("提交", ("Situation", "总体平稳"));
        await school.ChangeAsync(db => db.CheckedPairings.Single().Note = "后来改的话");

        await secretary.AskAsync("check.docx", "this_month");
        await school.WorkAsync(secretary);
        var branchs = await school.TextAsync();
        var general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        await general.AskAsync("check.docx");
        await school.WorkAsync(general);
        var above = await school.TextAsync();

        Assert.Contains("2026年上半年结对工作检查", branchs, StringComparison.Ordinal);
        Assert.Contains("一、基本情况\n总体平稳", branchs, StringComparison.Ordinal);
        Assert.Contains("凌晓与陈思远\n了解没有联系的原因\n2026年7月10日", branchs, StringComparison.Ordinal);
        Assert.Contains("现有结对 1 对，已逐对检查 1 对，其中需要跟进 1 对。", above, StringComparison.Ordinal);
        foreach (var kept in new[] { "凌晓", "陈思远", "了解没有联系的原因", "后来改的话" })
            Assert.DoesNotContain(kept, above, StringComparison.Ordinal);
        await using var db = school.Store.Read();
        var noted = await db.Set<AuditEntry>().Where(entry => entry.Action == "export.check").OrderBy(entry => entry.Id).Select(entry => entry.Subject).FirstAsync();
        Assert.StartsWith($"unit:{school.Pharmacology.Id} rows:", noted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_branchs_paper_is_not_there_and_it_is_said_that_there_is_nothing()
    {
        var gao = school.ChatOf(school.Gao);
        await gao.AskAsync("sheet.docx");
        (await school.WorkAsync(gao)).Expect("所选时间范围内没有内容");
        await secretary.AskAsync("summary.docx");
        (await school.WorkAsync(secretary)).Expect("所选时间范围内没有内容");
    }

    [Fact]
    public async Task A_time_in_which_nothing_closed_has_nothing()
    {
        await secretary.AskAsync("sheet.docx", "this_month");
        (await school.WorkAsync(secretary)).Expect("所选时间范围内没有内容");
    }

    [Fact]
    public async Task Several_stand_in_one_file_each_under_its_title_in_the_readers_language()
    {
        await school.PreferEnglishAsync(school.Lin);
        await secretary.SayAsync("monthly sheet");
        await secretary.PressAsync("Period before");
        await secretary.PressAsync("Submit", ("Situation", "Holidays."));
        await secretary.SayAsync("export");
        await secretary.PressAsync("Export", ("What", "sheet.docx"), ("Span", "all"));
        await school.WorkAsync(secretary);

        var text = await school.TextAsync();
        Assert.Contains("Monthly sheets (handed in)", text, StringComparison.Ordinal);
        Assert.Contains("Monthly sheet, February 2026", text, StringComparison.Ordinal);
        Assert.Contains("Monthly sheet, March 2026", text, StringComparison.Ordinal);
        Assert.Contains("1. Remarks\nHolidays.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_without_a_unit_to_look_after_is_not_offered_it()
    {
        var chat = school.ChatOf(ling);
        await chat.SayAsync("导出");
        chat.ExpectNot("联系结对情况表").ExpectNot("半年检查");
        await chat.AskAsync("sheet.docx");
        chat.ExpectNot("正在生成");
        await chat.AskAsync("check.docx");
        chat.ExpectNot("正在生成");
    }
}
