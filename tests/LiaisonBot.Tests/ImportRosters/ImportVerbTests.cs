using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Meta;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Processes;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.ImportRosters;

/// <summary><c>import DIR [--dry-run]</c> as the office runs it (contract.md, Command line).</summary>
public sealed class ImportVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string rosters;

    public ImportVerbTests() => rosters = RosterFolder.Write(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task From_where_the_caller_stands_it_imports_once_and_changes_nothing_again()
    {
        var first = await ImportAsync("rosters", "--language", "en");
        var again = await ImportAsync("rosters", "--language", "zh");

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("people: 2 added, 0 changed, 0 ended", first.Output);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal("没有变化。", again.Output[^1]);
        Assert.Equal((2, 2, 1), await CountAsync());
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        var dry = await ImportAsync("rosters", "--dry-run", "--language", "en");

        Assert.Equal(0, dry.ExitCode);
        Assert.Contains("people: 2 added, 0 changed, 0 ended", dry.Output);
        Assert.Equal((0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task Beside_a_bot_whose_clock_was_moved_a_change_has_the_day_of_that_clock()
    {
        await ImportAsync("rosters");
        await using var store = new SqliteStore($"Data Source={folder.Database}");
        await using (var db = store.OpenAlone())
        {
            await db.KeepClockMomentAsync(new DateTimeOffset(2031, 5, 12, 3, 0, 0, TimeSpan.Zero), default);
            await db.SaveChangesAsync();
        }

        var people = Path.Combine(rosters, "people.csv");
        await File.WriteAllTextAsync(people, (await File.ReadAllTextAsync(people)).Replace("讲师", "副教授", StringComparison.Ordinal));
        await ImportAsync("rosters");

        await using var after = store.Read();
        Assert.Equal(new DateOnly(2031, 5, 12), (await after.MustTalks.SingleAsync()).OccurredOn);
    }

    [Theory]
    [InlineData("en", "pairings.csv, line 3, column colleague: ")]
    [InlineData("zh", "pairings.csv 第 3 行，列“colleague”：")]
    public async Task Bad_files_are_refused_row_by_row_and_the_records_stay_as_they_were(string language, string where)
    {
        await ImportAsync("rosters");
        RosterFolder.Append(rosters, "people.csv", "3,周若兰,NO,member,,,,a-3,,,2020-09-01,");
        RosterFolder.Append(rosters, "pairings.csv", "1,1,assigned,,2026-04-10,,");

        var run = await ImportAsync("rosters", "--language", language);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Output, line => line.StartsWith(where, StringComparison.Ordinal));
        Assert.Contains(run.Output, line => line.Contains("people.csv", StringComparison.Ordinal));
        Assert.Equal((2, 2, 1), await CountAsync());
    }

    [Theory]
    [InlineData]
    [InlineData("rosters", "--dryrun")]
    [InlineData("rosters", "--dryrun=true")]
    [InlineData("rosters", "dry-run")]
    [InlineData("rosters", "--Programme:BackEntryDays", "30", "--dryrun")]
    public async Task A_command_line_that_is_not_understood_is_bad_input_and_imports_nothing(params string[] words)
    {
        Assert.Equal(2, (await ImportAsync(words)).ExitCode);
        Assert.False(File.Exists(folder.Database));
    }

    [Fact]
    public async Task A_setting_behind_the_verb_is_no_slip() =>
        Assert.Equal(0, (await ImportAsync("rosters", "--Programme:BackEntryDays", "30", "--Database:Provider=Sqlite")).ExitCode);

    [Fact]
    public async Task Warnings_of_one_kind_are_folded_on_the_terminal_and_stand_in_full_in_a_file()
    {
        for (var number = 100; number < 130; number++)
            RosterFolder.Append(rosters, "people.csv", $"{number},曾可欣,B1,colleague,,,,,,zh-CN,2020-09-01,");

        var run = await ImportAsync("rosters", "--dry-run", "--language", "zh");

        Assert.Contains("提醒（试运行，尚未导入，请核对） (30)", run.Output);
        Assert.Equal(20, run.Output.Count(line => line.Contains("没有账号", StringComparison.Ordinal)));
        Assert.Contains(run.Output, line => line.Contains("同类提醒另有 10 条", StringComparison.Ordinal) && line.Contains("import-report.txt", StringComparison.Ordinal));
        Assert.Contains("人员：新增 32", run.Output[^2], StringComparison.Ordinal);
        var report = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "import-report.txt"));
        Assert.Equal(30, report.Count(line => line.Contains("没有账号", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_report_is_written_where_it_is_asked_for()
    {
        await ImportAsync("rosters", "--report", "what-happened.txt", "--language", "zh");

        Assert.Contains("已导入。", await File.ReadAllTextAsync(Path.Combine(folder.Path, "what-happened.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_bad_input() => Assert.Equal(2, (await ImportAsync("nowhere")).ExitCode);

    [Fact]
    public async Task A_wrong_setting_is_neither_done_nor_bad_input()
    {
        var run = await BotRun.OfAsync(folder, ["import", "rosters"], new Dictionary<string, string> { ["Programme__TimeZone"] = "Mars" });

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Programme:TimeZone", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_makes_way_under_a_running_bot_which_goes_on_answering()
    {
        await using var bot = await BotProcess.StartAsync(folder);

        Assert.Equal(0, (await ImportAsync("rosters")).ExitCode);

        Assert.True(bot.IsRunning);
        Assert.Contains("林秋实", await bot.Client.GetStringAsync(new Uri("webchat/people", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal((2, 2, 1), await CountAsync());
    }

    [Fact]
    public async Task A_demo_that_somebody_has_used_stays_and_the_office_is_told()
    {
        await using (await BotProcess.StartAsync(folder))
        {
        }

        await using (var store = Store())
        {
            await using var db = store.Read();
            db.Add(new AuditEntry { Action = "contact.save", ActorId = await db.People.Select(person => person.Id).FirstAsync() });
            await store.CommitAsync(db, default);
        }

        var before = await CountAsync();
        var run = await ImportAsync("rosters", "--language", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains("demo", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before, await CountAsync());
    }

    private Task<BotRun> ImportAsync(params string[] arguments) => BotRun.OfAsync(folder, ["import", .. arguments]);

    private SqliteStore Store() => new($"Data Source={folder.Database}");

    private async Task<(int Units, int People, int Pairings)> CountAsync()
    {
        await using var store = Store();
        await using var db = store.Read();
        return (await db.Units.CountAsync(), await db.People.CountAsync(), await db.Pairings.CountAsync());
    }
}
