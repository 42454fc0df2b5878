using System.Text;
using LiaisonBot.Data.Audit;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Files;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ImportRoster;

/// <summary>陆明远 is the officer of 医学院党委 and keeps the whole school's roster.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private School school = null!;
    private Data.People.Person officer = null!;
    private Chat chat = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        officer = await school.CommitteeOfficerAsync();
        chat = school.ChatOf(officer);
    }

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task Dropped_one_after_the_other_they_are_checked_and_applied_and_the_files_go()
    {
        (await chat.SayAsync("导入名册")).Expect("请把这三个文件发到这里").Expect("org.csv").ExpectNot("[检查]");
        (await chat.DropAsync(("pairings.csv", Dropping.Pairings))).Expect("已收到").Expect("还没有").Expect("[检查]");
        (await chat.DropAsync(("people.csv", Dropping.People), ("ORG.CSV", Dropping.Org))).Expect("三个文件都到了").ExpectNot("还没有");

        (await chat.PressAsync("检查")).Expect("正在检查名册文件");
        (await school.ImportWorkAsync(chat)).Expect("试运行：以下变化没有写入").Expect("人员：新增 1，变更 0，结束 0").Expect("“900001”没有账号");
        Assert.False(await school.HasShenAsync());

        (await chat.PressAsync("导入")).Expect("正在导入名册");
        (await school.ImportWorkAsync(chat)).Expect("已导入。").Expect("人员：新增 1，变更 0，结束 0").Expect("文件已经删除");
        Assert.True(await school.HasShenAsync());
        Assert.Equal((0, 0), await school.KeptAsync());
        await using var db = school.Store.Read();
        Assert.Equal(officer.Id, (await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "roster.import")).ActorId);
        Assert.Equal(
            ["roster.drop", "roster.import", "roster.import-apply", "roster.import-check"],
            await db.Set<AuditEntry>().Where(entry => entry.ActorId == officer.Id && entry.Action.StartsWith("roster.")).Select(entry => entry.Action).Distinct().OrderBy(action => action).ToListAsync());
    }

    [Fact]
    public async Task From_teams_they_are_fetched_and_all_of_it_is_in_english_for_whoever_reads_english()
    {
        await school.PreferEnglishAsync(officer);
        var teams = school.ChatOf(officer, onTeams: true);
        foreach (var (name, text) in Dropping.All)
            school.Downloads.All[Url(name)] = new Download(DownloadOutcome.Fetched, Encoding.UTF8.GetBytes(text));

        (await teams.LinkAsync([.. Dropping.All.Select(file => (file.Name, Url(file.Name)))])).Expect("on its way").ExpectNot("[Check]");
        (await school.ImportWorkAsync(teams)).Expect("All three are here");
        await teams.PressAsync("Check");
        (await school.ImportWorkAsync(teams)).Expect("Dry run: nothing of this was written.").Expect("people: 1 added, 0 changed, 0 ended");
        await teams.PressAsync("Import");
        (await school.ImportWorkAsync(teams)).Expect("Imported.");

        Assert.True(await school.HasShenAsync());
    }

    [Fact]
    public async Task What_is_wrong_is_reported_as_the_command_line_does_and_a_mended_file_takes_the_place_of_the_old()
    {
        await chat.DropAsync(("org.csv", Dropping.Org), ("people.csv", Dropping.People.Replace("G03-B01", "B9", StringComparison.Ordinal)));
        await chat.PressAsync("检查");
        (await school.ImportWorkAsync(chat)).Expect("people.csv 第 2 行，列“unit”：没有编码为“B9”的单位").Expect("pairings.csv：找不到该文件").Expect("没有导入任何内容：有 2 处错误").ExpectNot("[导入]");

        await chat.DropAsync(("people.csv", Dropping.People), ("pairings.csv", Dropping.Pairings));
        await chat.PressAsync("检查");
        (await school.ImportWorkAsync(chat)).Expect("[导入]");
    }

    [Fact]
    public async Task The_encoding_of_a_chinese_excel_is_read_and_a_workbook_under_this_name_is_not()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        await chat.DropBytesAsync([.. Dropping.All.Select(file => (file.Name, (byte[]?)gb18030.GetBytes(file.Text)))]);
        await chat.PressAsync("检查");
        (await school.ImportWorkAsync(chat)).Expect("人员：新增 1，变更 0，结束 0");

        await chat.DropBytesAsync(("people.csv", [0x50, 0x4B, 3, 4, 0, 0]), ("org.csv", []));
        await chat.PressAsync("检查");
        (await school.ImportWorkAsync(chat)).Expect("people.csv：无法识别文件编码").Expect("org.csv：文件是空的");
    }

    [Fact]
    public async Task A_report_holds_for_the_files_that_were_checked_and_no_others()
    {
        var report = await CheckedAsync();
        (await chat.DropAsync(("people.csv", Dropping.People))).Expect("三个文件都到了");

        (await chat.PressAsync(report, "导入")).Expect("没有导入。请重新检查");
        await school.ImportWorkAsync(chat);

        Assert.False(await school.HasShenAsync());
    }

    [Fact]
    public async Task What_the_roster_does_not_take_any_more_is_said_when_it_is_applied()
    {
        await CheckedAsync();
        await chat.PressAsync("导入");
        await school.ChangeAsync(db => db.Add(new Data.Units.Unit { Code = "X", Name = "另一个最高单位", Kind = Data.Units.UnitKind.Committee }));

        (await school.ImportWorkAsync(chat)).Expect("没有导入任何内容").ExpectNot("[导入]");

        Assert.Equal((1, 3), await school.KeptAsync());
    }

    [Fact]
    public async Task Thrown_away_nothing_is_left_of_them()
    {
        var report = await CheckedAsync();
        (await chat.PressAsync("取消")).Expect("文件已删除");
        Assert.Equal((0, 0), await school.KeptAsync());

        (await chat.PressAsync(report, "导入")).Expect("请把这三个文件发到这里");
    }

    [Fact]
    public async Task After_a_day_they_are_deleted()
    {
        var report = await CheckedAsync();
        school.Clock.Advance(TimeSpan.FromHours(24));

        (await chat.PressAsync(report, "导入")).Expect("没有待导入的文件");
        await school.ImportWorkAsync(chat);

        Assert.Equal((0, 0), await school.KeptAsync());
    }

    [Fact]
    public async Task Pressed_twice_it_is_applied_once_and_meanwhile_nothing_else_is_taken()
    {
        var report = await CheckedAsync();
        await chat.PressAsync(report, "导入");
        (await chat.PressAsync(report, "导入")).Expect("正在导入名册").ExpectNot("[导入]");
        (await chat.DropAsync(("people.csv", Dropping.People))).Expect("正在检查或导入");
        await school.ImportWorkAsync(chat);

        await using var db = school.Store.Read();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "roster.import"));
    }

    [Fact]
    public async Task A_restart_goes_on_with_what_was_left()
    {
        await CheckedAsync();
        await chat.PressAsync("导入");

        await school.RestartAsync();
        (await school.ImportWorkAsync(chat)).Expect("已导入。");

        Assert.True(await school.HasShenAsync());
    }

    private async Task<Reply> CheckedAsync()
    {
        await chat.DropAsync(Dropping.All);
        await chat.PressAsync("检查");
        await school.ImportWorkAsync(chat);
        return chat.Last;
    }

    private static string Url(string name) => $"https://school-my.sharepoint.com/_layouts/15/download.aspx?UniqueId={name}&tempauth=1";
}
