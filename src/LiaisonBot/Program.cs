using System.CommandLine;
using LiaisonBot.BackUpRecords;
using LiaisonBot.CheckUp;
using LiaisonBot.ExportPapers;
using LiaisonBot.ImportRosters;
using LiaisonBot.IssueCodes;
using LiaisonBot.PackageApp;
using LiaisonBot.RunBot;

var root = new RootCommand("LiaisonBot: the friend-of-the-cause programme (事业之友) in the workplace chat. Without a verb it serves.")
{
    // What is not a verb is a setting for the host, such as --urls.
    TreatUnmatchedTokensAsErrors = false,
};
var builder = new Lazy<WebApplicationBuilder>(() => BotSettings.CreateBuilder(args));
var settings = new Lazy<IConfiguration>(() => builder.Value.Configuration);
root.SetAction((_, cancellation) => BotHost.RunAsync(args, cancellation));
root.Subcommands.Add(ImportCommand.Create(
    () => BotSettings.OpenStore(settings.Value), () => BotSettings.ImportRulesOf(settings.Value, builder.Value.Environment)));
root.Subcommands.Add(LinkCodeCommand.Create(
    () => BotSettings.OpenStore(settings.Value), () => BotSettings.ClockOf(settings.Value), () => BotSettings.ProgrammeOf(settings.Value).LinkCodeHours));
root.Subcommands.Add(ExportCommand.Create(
    () => BotSettings.OpenStore(settings.Value), () => BotSettings.ImportRulesOf(settings.Value, builder.Value.Environment), () => BotSettings.ProgrammeOf(settings.Value)));
root.Subcommands.Add(MigrateCommand.Create(() => BotSettings.OpenStore(settings.Value)));
root.Subcommands.Add(BackupCommand.Create(() => BotSettings.OpenStore(settings.Value)));
root.Subcommands.Add(RestoreCommand.Create(() => BotSettings.OpenStore(settings.Value)));
root.Subcommands.Add(DoctorCommand.Create(args));
root.Subcommands.Add(PackageAppCommand.Create(() => settings.Value));
return await Startup.GuardAsync(async () =>
{
    var parsed = root.Parse(args);
    if (parsed.CommandResult.Command == root && args is [[not '-', ..] verb, ..] && !verb.Contains('=', StringComparison.Ordinal))
        return await Startup.RefuseAsync(verb, "没有这个命令，--help 列出全部命令 / there is no such verb; --help lists them.");
    if (parsed.CommandResult.Command != root && StrayWords.First(parsed.UnmatchedTokens) is { } stray)
        return await Startup.RefuseAsync(stray, "这里不认识这个词，什么也没有做 / this is not understood here; nothing was done.");
    var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? Startup.BadInput : code;
});
