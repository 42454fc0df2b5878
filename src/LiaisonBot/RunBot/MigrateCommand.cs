using System.CommandLine;
using LiaisonBot.Data.Store;

namespace LiaisonBot.RunBot;

/// <summary><c>migrate</c>: brings the database to this version. On SQLite the start does it too.</summary>
internal static class MigrateCommand
{
    public static Command Create(Func<LiaisonStore> openStore)
    {
        var command = new Command("migrate", "把数据库更新到本版本 / bring the database to this version");
        command.SetAction(async (_, cancellation) =>
        {
            await using var store = openStore();
            await store.MigrateAsync(cancellation);
            return 0;
        });
        return command;
    }
}
