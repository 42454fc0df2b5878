using System.CommandLine;
using System.Globalization;
using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Meta;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Data.Store;
using LiaisonBot.KeepTime;
using LiaisonBot.Settings;

namespace LiaisonBot.ImportRosters;

/// <summary><c>import DIR [--dry-run] [--report FILE]</c>: brings the roster to what the office's three files say.</summary>
internal static class ImportCommand
{
    private const int Done = 0;
    private const int BadInput = 2;

    /// <summary>Both are asked for only when the verb is really run, since they read the settings.</summary>
    public static Command Create(Func<LiaisonStore> openStore, Func<ImportRules> rules)
    {
        var folder = new Argument<DirectoryInfo>("DIR")
        {
            Description = "存放 org.csv、people.csv、pairings.csv 的文件夹 / the folder with the three files",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "只检查，不写入 / say what would change, write nothing",
        };
        var language = new Option<string?>("--language") { Description = "zh | en" };
        language.AcceptOnlyFromAmong("zh", "en");

        var full = new Option<FileInfo?>("--report")
        {
            Description = "完整结果写入的文件；提醒很多而未指定时为 import-report.txt / where the report goes in full; import-report.txt when there is much to list",
        };

        var command = new Command("import", "导入名册 / import the roster") { folder, dryRun, language, full };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = openStore();
            var run = new ImportRun(store, rules(), LocaleOf(parsed.GetValue(language)), Console.Out) { FullReport = parsed.GetValue(full) };
            return await run.RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(dryRun), cancellation) ? Done : BadInput;
        });
        return command;
    }

    /// <summary>What was asked for, else the terminal's language; a terminal of neither language gets Chinese.</summary>
    private static Locale LocaleOf(string? asked) =>
        (asked ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "en" ? Locale.English : Locale.Chinese;
}

/// <summary>One run of the verb, told to <paramref name="output"/>.</summary>
internal sealed class ImportRun(LiaisonStore store, ImportRules rules, Locale locale, TextWriter output)
{
    private const string ReportFile = "import-report.txt";

    /// <summary>Where the report was asked to go in full; null when it was not.</summary>
    public FileInfo? FullReport { get; init; }

    /// <summary>False when the files were refused.</summary>
    public async Task<bool> RunAsync(DirectoryInfo folder, bool dryRun, CancellationToken cancellation)
    {
        if (!folder.Exists)
        {
            await output.WriteLineAsync(RosterWords.Text("report.no_folder", locale, folder.FullName));
            return false;
        }

        if (await store.MakeReadyAsync(cancellation) is { } obstacle)
            throw new WrongSettingException("ConnectionStrings:Liaison", obstacle);
        await using var db = store.OpenAlone();
        var clock = await rules.ClockInAsync(db, cancellation);
        var report = await ImportProgress.ShowAsync(locale, output, progress =>
            new RosterImport(db, clock, progress, rules.Limits) { MustTalkDays = rules.MustTalkDays }
                .RunAsync(name => Open(folder, name), dryRun, cancellation));
        foreach (var line in await TellAsync(report, cancellation))
            await output.WriteLineAsync(line);
        return report.IsAccepted;
    }

    /// <summary>The lines for the terminal. What is folded there stands in the file; where none can be written, nothing is folded.</summary>
    private async Task<IEnumerable<string>> TellAsync(ImportReport report, CancellationToken cancellation)
    {
        if (FullReport is null && !ReportLines.IsLong(report))
            return ReportLines.Of(report, locale);
        var file = FullReport?.FullName ?? Path.GetFullPath(ReportFile);
        try
        {
            await File.WriteAllLinesAsync(file, ReportLines.Of(report, locale), cancellation);
            return ReportLines.Folded(report, locale, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [RosterWords.Text("report.no_file", locale, file), .. ReportLines.Of(report, locale)];
        }
    }

    private static FileStream? Open(DirectoryInfo folder, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}

/// <summary>The day of the import, how large its files may be, and how long there is for a talk that it makes due.</summary>
internal sealed record ImportRules(ProgrammeClock Clock, ImportLimits Limits, int MustTalkDays)
{
    /// <summary>Development alone: where the bot's clock was moved (docs/clock.md), the import has the bot's day.</summary>
    public bool FollowsMovedClock { get; init; }

    /// <summary>The clock that dates what changes in these records.</summary>
    public async Task<ProgrammeClock> ClockInAsync(LiaisonDb db, CancellationToken cancellation)
    {
        if (!FollowsMovedClock || await db.ClockMomentAsync(cancellation) is not { } moment)
            return Clock;
        var time = new ProgrammeTime(Clock.Time);
        time.StartAt(moment);
        return new ProgrammeClock(time, Clock.Zone, Clock.WorkingDays);
    }
}
