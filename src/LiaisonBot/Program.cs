using System.CommandLine;
using LiaisonBot.ImportRosters;
using LiaisonBot.IssueCodes;
using LiaisonBot.RunBot;
using LiaisonBot.Settings;

var root = new RootCommand("LiaisonBot: the friend-of-the-cause programme (事业之友) in the workplace chat. Without a verb it serves.")
{
    // What is not a verb is a setting for the host, such as --urls.
    TreatUnmatchedTokensAsErrors = false,
};
var settings = new Lazy<IConfiguration>(() => BotSettings.CreateBuilder(args).Configuration);
root.SetAction((_, cancellation) => args is [[not '-', ..] verb, ..] && !verb.Contains('=', StringComparison.Ordinal)
    ? throw new WrongSettingException(verb, "there is no such verb; --help lists them.")
    : BotHost.RunAsync(args, cancellation));
root.Subcommands.Add(ImportCommand.Create(() => BotSettings.OpenStore(settings.Value), () => BotSettings.ClockOf(settings.Value), () => BotSettings.ImportLimitsOf(settings.Value)));
root.Subcommands.Add(LinkCodeCommand.Create(
    () => BotSettings.OpenStore(settings.Value), () => BotSettings.ClockOf(settings.Value), () => BotSettings.ProgrammeOf(settings.Value).LinkCodeHours));
root.Subcommands.Add(MigrateCommand.Create(() => BotSettings.OpenStore(settings.Value)));
return await Startup.GuardAsync(async () =>
{
    var parsed = root.Parse(args);
    var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? Startup.BadInput : code;
});
