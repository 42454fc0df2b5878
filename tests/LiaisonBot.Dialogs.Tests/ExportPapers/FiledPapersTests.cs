using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.ExportFiles;

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
        Assert.Contains("Holidays.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_without_a_unit_to_look_after_is_not_offered_it()
    {
        var chat = school.ChatOf(ling);
        await chat.SayAsync("导出");
        chat.ExpectNot("联系结对情况表");
        await chat.AskAsync("sheet.docx");
        chat.ExpectNot("正在生成");
    }
}
