using System.CommandLine;
using LiaisonBot.RunBot;

var root = new RootCommand("LiaisonBot: the friend-of-the-cause programme (事业之友) in the workplace chat. Without a verb it serves.")
{
    // What is not a verb is a setting for the host, such as --urls.
    TreatUnmatchedTokensAsErrors = false,
};
root.SetAction((_, cancellation) => Startup.GuardAsync(() => BotHost.RunAsync(args, cancellation)));
root.Subcommands.Add(MigrateCommand.Create(args));
return await root.Parse(args).InvokeAsync();
