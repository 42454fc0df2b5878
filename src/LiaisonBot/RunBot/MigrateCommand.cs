using System.CommandLine;

namespace LiaisonBot.RunBot;

/// <summary><c>migrate</c>: brings the database to this version. On SQLite the start does it too.</summary>
internal static class MigrateCommand
{
    public static Command Create(string[] args)
    {
        var command = new Command("migrate", "Brings the database to this version of the program.");
        command.SetAction((_, cancellation) => Startup.GuardAsync(async () =>
        {
            await using var store = BotSettings.OpenStore(BotSettings.CreateBuilder(args).Configuration);
            await store.MigrateAsync(cancellation);
            return 0;
        }));
        return command;
    }
}
