using LiaisonBot.Data.Audit;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.ExportFiles;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ExportPapers;

/// <summary>Quarterly reports that were handed in, as files: frozen, for their member and the branch that they went to, and nobody else (R7).</summary>
public sealed class FiledReportsTests : IAsyncLifetime
{
    /// <summary>Three months, one way of contact, one pairing.</summary>
    private const int Rows = 5;

    private School school = null!;
    private Chat secretary = null!;
    private Chat member = null!;
    private Chat other = null!;
    private Person ling = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        ling = await school.MemberAsync("凌晓");
        var fang = await school.MemberAsync("方远");
        var pairing = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        await school.PairAsync(fang, await school.ColleagueAsync("罗一鸣"));
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 1, 9), line: "聊了实验室搬迁", note: "家里有老人住院");
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 3, 5));
        secretary = school.ChatOf(school.Lin);
        member = await HandInAsync(ling, "帮助协调了设备存放");
        other = await HandInAsync(fang, "出差较多");
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task A_member_has_their_own_as_it_was_frozen_and_nobody_elses()
    {
        await school.ChangeAsync(db =>
        {
            foreach (var contact in db.Contacts)
                contact.VoidedAt = School.Opening;
            db.People.Single(person => person.Id == ling.Id).Name = "凌晓晓";
        });

        var text = await TextAsync(member);

        Assert.Contains("2026年第一季度汇报\n凌晓 · 报药理支部\n数据截至2026年3月31日", text, StringComparison.Ordinal);
        Assert.Contains("一、开展的工作\n帮助协调了设备存放\n二、联系情况", text, StringComparison.Ordinal);
        Assert.Contains("陈思远\n1月9日谈心\n26年2月未联系\n3月5日谈心", text, StringComparison.Ordinal);
        Assert.Contains("2026年4月15日由凌晓提交，内容校验码", text, StringComparison.Ordinal);
        foreach (var kept in new[] { "罗一鸣", "出差", "凌晓晓", "实验室", "老人" })
            Assert.DoesNotContain(kept, text, StringComparison.Ordinal);
        Assert.Equal($"person:{ling.Id} rows:{Rows} docx", await AuditedAsync());
    }

    [Fact]
    public async Task The_branch_has_those_that_went_to_it_each_under_its_title()
    {
        var text = await TextAsync(secretary);

        Assert.Contains("季度汇报（已提交的）\n林书琴　药理支部　截至2026年4月15日", text, StringComparison.Ordinal);
        Assert.Contains("凌晓 · 报药理支部", text, StringComparison.Ordinal);
        Assert.Contains("帮助协调了设备存放", text, StringComparison.Ordinal);
        Assert.Contains("出差较多", text, StringComparison.Ordinal);
        Assert.StartsWith($"person:{school.Lin.Id} unit:{school.Pharmacology.Id} rows:", await AuditedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_its_authors_alone_and_one_that_was_returned_is_a_draft()
    {
        await secretary.SayAsync("季度汇报");
        await secretary.PressAsync("打开", ("Report", $"{ling.Id}:2026-Q1"));
        await secretary.PressAsync("退回", ("Remark", "请补充二月的情况"));

        Assert.DoesNotContain("帮助协调了设备存放", await TextAsync(secretary), StringComparison.Ordinal);
        await NothingAsync(member);
    }

    [Fact]
    public async Task Officers_units_above_and_other_branches_have_none()
    {
        var officer = school.ChatOf(await school.MemberAsync("干事", roles: Role.Officer));
        var general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        foreach (var chat in new[] { officer, general, school.ChatOf(school.Gao), school.ChatOf(await school.MemberAsync("路远")) })
            await NothingAsync(chat);
    }

    [Fact]
    public async Task Whoever_answers_for_a_branch_without_a_secretary_has_them_and_the_one_who_was_has_only_their_own()
    {
        var general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        await secretary.AskAsync("quarterly.docx");
        await school.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == school.Lin.Id).To = school.Today.AddDays(-1));

        (await school.WorkAsync(secretary)).Expect("所选时间范围内没有内容");
        Assert.Contains("出差较多", await TextAsync(general), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_that_closed_in_another_time_is_not_in_it()
    {
        await NothingAsync(member, "this_month");
        await member.AskAsync("quarterly.docx", "last_month");
        (await school.WorkAsync(member)).Expect("文件已生成");
    }

    [Fact]
    public async Task A_colleague_is_not_offered_it()
    {
        var chat = school.ChatOf(await school.ColleagueAsync("路人"));
        (await chat.SayAsync("导出")).ExpectNot("季度汇报");
        (await chat.AskAsync("quarterly.docx")).ExpectNot("正在生成");
    }

    [Fact]
    public async Task In_English_all_of_it_is_English()
    {
        await school.PreferEnglishAsync(ling);
        (await member.SayAsync("export")).Expect("Quarterly reports (handed in) (Word document)");
        await member.PressAsync("Export", ("What", "quarterly.docx"), ("Span", "all"));
        await school.WorkAsync(member);

        var text = await school.TextAsync();
        Assert.Contains("Quarterly report, first quarter of 2026", text, StringComparison.Ordinal);
        Assert.Contains("1. What was done", text, StringComparison.Ordinal);
        Assert.Contains("Feb ’26: not met", text, StringComparison.Ordinal);
    }

    private async Task<Chat> HandInAsync(Person person, string situation)
    {
        var chat = school.ChatOf(person);
        await chat.SayAsync("季度汇报");
        await chat.PressAsync("提交", ("Situation", situation));
        return chat.Expect("已提交药理支部");
    }

    private async Task<string> TextAsync(Chat chat)
    {
        await chat.AskAsync("quarterly.docx");
        (await school.WorkAsync(chat)).Expect("文件已生成");
        return await school.TextAsync();
    }

    private async Task NothingAsync(Chat chat, string span = "all")
    {
        await chat.AskAsync("quarterly.docx", span);
        (await school.WorkAsync(chat)).Expect("所选时间范围内没有内容");
    }

    private async Task<string?> AuditedAsync()
    {
        await using var db = school.Store.Read();
        return (await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "export.quarterly")).Subject;
    }
}
