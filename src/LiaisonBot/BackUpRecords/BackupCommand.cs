using System.CommandLine;
using System.Globalization;
using LiaisonBot.Data.Backups;
using LiaisonBot.Data.Store;
using LiaisonBot.WriteFiles;

namespace LiaisonBot.BackUpRecords;

/// <summary><c>backup FILE</c>: a consistent, checked copy of the records while the bot runs, readable by its owner alone.</summary>
internal static class BackupCommand
{
    /// <summary>The store is asked for only when the verb is really run, since that reads the settings.</summary>
    public static Command Create(Func<LiaisonStore> openStore)
    {
        var file = new Argument<string>("FILE") { Description = "写入的文件；同名的旧备份会被替换 / the file; an earlier backup of that name makes way" };
        var command = new Command("backup", "备份数据，可在运行中进行 / back the records up, also while the bot runs") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = Path.GetFullPath(parsed.GetRequiredValue(file));
            await using var store = openStore();
            return await RunAsync(store, place, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(LiaisonStore store, string place, CancellationToken cancellation)
    {
        try
        {
            // A slip, such as the name of the database itself, would cost more than a backup is worth.
            if (Directory.Exists(place) || (File.Exists(place) && !BackupFile.IsBackup(place)))
                return await BackupWords.RefuseAsync(place, "已经存在，而且不是备份文件，没有覆盖 / is there already and no backup; it was left alone");
            await using var beside = FileBeside.Open(place);
            await beside.Stream.DisposeAsync();
            var made = await store.BackUpAsync(beside.Name, cancellation);
            if (made.Outcome == BackupOutcome.Damaged)
                return await BackupWords.FailAsync(place, "数据库自检未通过，没有写出备份 / the database fails its own check; no backup was written");
            if (!made.IsDone)
                return await BackupWords.TellAsync(place, made);
            await beside.MoveIntoPlaceAsync();
            var bytes = new FileInfo(place).Length.ToString("N0", CultureInfo.InvariantCulture);
            await Console.Out.WriteLineAsync($"{place}: {bytes} 字节，已校验 / bytes, checked");
            return BackupWords.Done;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return await BackupWords.FailAsync(place, $"无法写入 / cannot be written: {unwritable.Message}");
        }
    }
}
