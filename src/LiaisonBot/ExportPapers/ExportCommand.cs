using System.CommandLine;
using System.Globalization;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs;
using LiaisonBot.Dialogs.ExportFiles;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Documents;
using LiaisonBot.ImportRosters;
using LiaisonBot.Settings;
using LiaisonBot.WriteFiles;

namespace LiaisonBot.ExportPapers;

/// <summary><c>export KIND [--unit CODE | --member STAFF_NO] [--from DAY] [--to DAY] --out FILE</c>: a paper, or a table, as a file.</summary>
internal static class ExportCommand
{
    private const int Done = 0;
    private const int NotNow = 1;
    private const int BadInput = 2;

    /// <summary>All three are asked for only when the verb is really run, since they read the settings.</summary>
    public static Command Create(Func<LiaisonStore> openStore, Func<ImportRules> rules, Func<ProgrammeSettings> programme)
    {
        var kind = new Argument<string>("KIND") { Description = "handbook | cases | register | summary | sheet | check | quarterly" };
        var output = new Option<string>("--out")
        {
            Description = "写入的文件；格式看扩展名 docx、xlsx、csv / the file; its ending says which format",
            Required = true,
        };
        var unit = new Option<string?>("--unit") { Description = "单位编码，不写为全校 / a unit's code; the whole school without it" };
        var member = new Option<string?>("--member") { Description = "党员工号（handbook、quarterly） / a member's staff number (handbook, quarterly)" };
        var from = Day("--from", "从哪一天起 / the first day");
        var to = Day("--to", "到哪一天止，默认今天 / the last day; today without it");
        var language = new Option<string?>("--language") { Description = "zh | en" };
        language.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("export", "导出文件 / write a paper or a table to a file") { kind, output, unit, member, from, to, language };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetRequiredValue(output);
            if (PaperFormats.OfFile(file) is not { } format)
                return await RefuseAsync($"“{file}”的扩展名不是 docx、xlsx、csv / '{file}' does not end in docx, xlsx or csv");
            var asked = new CommandLineExport(parsed.GetRequiredValue(kind), format)
            {
                Language = parsed.GetValue(language) == "en" ? Language.English : Language.Chinese,
                Unit = parsed.GetValue(unit),
                Member = parsed.GetValue(member),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
            };
            await using var store = openStore();
            if (await store.MakeReadyAsync(cancellation) is { } obstacle)
                throw new WrongSettingException("ConnectionStrings:Liaison", obstacle);
            await using var db = store.Read();
            var clock = await rules().ClockInAsync(db, cancellation);
            await using var services = ServicesOf(store, clock, programme());
            return await RunAsync(services.GetRequiredService<CommandLineExports>(), asked, Path.GetFullPath(file), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandLineExports exports, CommandLineExport asked, string file, CancellationToken cancellation)
    {
        try
        {
            await using var beside = FileBeside.Open(file);
            switch (await exports.WriteAsync(asked, beside.Stream, cancellation))
            {
                case CommandLineOutcome.Written(var rows):
                    await beside.MoveIntoPlaceAsync();
                    await Console.Out.WriteLineAsync($"{file}: {rows.ToString(CultureInfo.InvariantCulture)} 行 / rows");
                    return Done;
                case CommandLineOutcome.BadInput(var why):
                    return await RefuseAsync(why);
                default:
                    await Console.Error.WriteLineAsync("数据库正忙，请再试一次 / the database is busy, please try again");
                    return NotNow;
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file}: {unwritable.Message}");
            return NotNow;
        }
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return BadInput;
    }

    /// <summary>The bot's own papers over these records; nothing else of the bot is started.</summary>
    private static ServiceProvider ServicesOf(LiaisonStore store, ProgrammeClock clock, ProgrammeSettings programme) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(store)
        .AddSingleton(clock)
        .AddSingleton(programme)
        .AddSingleton<OutboxBell>()
        .AddDialogs()
        .BuildServiceProvider();

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"{name}: “{result.Tokens[0].Value}”不是日期，应如 2026-04-20 / '{result.Tokens[0].Value}' is not a date such as 2026-04-20");
            return null;
        },
    };
}
