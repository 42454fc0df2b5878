using System.Text.RegularExpressions;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.ExportFiles;
using LiaisonBot.Testing.Pages;

namespace LiaisonBot.Dialogs.Tests.Exports;

/// <summary>
/// The pages that docs/exports.md shows: each paper is asked for in chat, as LibreOffice draws it. Nothing in it is a key without its sentence,
/// or a letter that is none.
/// </summary>
public sealed partial class PaperPictureTests : IAsyncLifetime
{
    private readonly Office office = new();
    private School school = null!;
    private Person ling = null!;
    private Chat secretary = null!;
    private Chat member = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        secretary = school.ChatOf(school.Lin);
        ling = await school.LiveAsync();
        member = school.ChatOf(ling);
    }

    public async Task DisposeAsync()
    {
        office.Dispose();
        await school.DisposeAsync();
    }

    [Fact]
    public async Task Of_a_member()
    {
        await member.SayAsync("季度汇报");
        await member.PressAsync(
            "提交",
            ("Situation", "坚持每月谈心，了解实验室搬迁后的工作条件，帮助协调了设备存放；和陈思远一起备课两次。"),
            ("Problems", "二月出差较多，联系偏晚。"),
            ("NextSteps", "继续关心新学期教学任务的安排，跟进通风检修的效果。"));

        await AskAndDrawAsync(member, "handbook", "“事业之友”活动手册");
        await AskAndDrawAsync(member, "quarterly", "2026年第一季度汇报");
    }

    [Fact]
    public async Task Of_a_member_who_reads_English()
    {
        await school.PreferEnglishAsync(ling);
        await member.SayAsync("quarterly report");
        await member.PressAsync("Submit", ("Situation", "Helped to store the instruments while the lab moved; prepared two classes together."), ("NextSteps", "See to it that the ventilation is mended."));

        await member.SayAsync("export");
        await member.PressAsync("Export", ("What", "quarterly.docx"), ("Span", "this_year"));
        await DrawAsync(member, "paper-quarterly-en", "Quarterlyreport,firstquarterof2026");
    }

    [Fact]
    public async Task Of_a_branch_in_spring()
    {
        await secretary.SayAsync("月报表");
        await secretary.PressAsync("提交", ("Situation", "本月实验室集中搬迁，部分同志外出进修，个别结对联系偏晚，已提醒。"));

        await AskAndDrawAsync(secretary, "cases", "事项一览表");
        await AskAndDrawAsync(secretary, "register", "结对登记册");
        await AskAndDrawAsync(secretary, "sheet", "2026年3月联系结对情况表");
    }

    [Fact]
    public async Task Of_a_branch_in_summer()
    {
        school.Clock.Advance(new DateTimeOffset(2026, 6, 29, 9, 0, 0, TimeSpan.FromHours(8)) - school.Clock.GetUtcNow());
        await secretary.SayAsync("半年检查");
        await secretary.PressAsync("逐对检查");
        foreach (var note in new[] { null, null, "了解新学期教学任务的压力", null, "五月没有联系，了解原因" })
            await secretary.PressAsync(note is null ? "正常" : "需要跟进", note is null ? [] : [("Note", note), ("DueOn", "2026-07-10")]);

        await secretary.PressAsync("回到检查表");
        await secretary.PressAsync("提交", ("Situation", "结对联系总体平稳，重点对象都有人联系。"), ("Problems", "个别结对联系不够主动。"), ("NextSteps", "七月上旬逐一跟进，九月回头看。"));
        await secretary.SayAsync("小结");
        await secretary.PressAsync("提交", ("Situation", "上半年围绕实验室搬迁和青年教师成长开展结对联系。"), ("Problems", "周转房紧张，支部难以解决。"), ("NextSteps", "配合后勤处做好秋季周转房申请。"));

        await AskAndDrawAsync(secretary, "summary", "2026年第一次结对情况小结");
        await AskAndDrawAsync(secretary, "check", "2026年上半年结对工作检查");
    }

    private async Task AskAndDrawAsync(Chat chat, string what, string title)
    {
        await chat.AskAsync($"{what}.docx", "this_year");
        await DrawAsync(chat, $"paper-{what}", title);
    }

    private async Task DrawAsync(Chat chat, string picture, string title)
    {
        await school.WorkAsync(chat);
        var (file, format) = await school.FileAsync();
        await using (file)
        {
            var pdf = await office.PdfAsync(file, format);
            var pages = await Office.PagesAsync(pdf);
            Assert.Contains(title, pages[0], StringComparison.Ordinal);
            Assert.All(pages, page => Assert.DoesNotMatch(KeyOrNoLetter, page));
            await Office.PictureAsync(pdf, 1, picture);
        }
    }

    [GeneratedRegex(@"[a-z_]+\.[a-z_]+|\{[a-z]+\}|□|\uFFFD")]
    private static partial Regex KeyOrNoLetter { get; }
}
