using System.CommandLine;
using LiaisonBot.Data.Store;

namespace LiaisonBot.BackUpRecords;

/// <summary><c>restore FILE [--replace]</c>: the way back from <c>backup</c>, while no bot runs.</summary>
internal static class RestoreCommand
{
    /// <summary>The store is asked for only when the verb is really run, since that reads the settings.</summary>
    public static Command Create(Func<LiaisonStore> openStore)
    {
        var file = new Argument<string>("FILE") { Description = "backup 写出的文件 / the file that backup wrote" };
        var replace = new Option<bool>("--replace") { Description = "替换现有数据 / in place of the records that are there" };
        var command = new Command("restore", "从备份恢复数据 / put the records of a backup back") { file, replace };
        command.SetAction(async (parsed, cancellation) =>
        {
            var from = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (!File.Exists(from))
                return await BackupWords.RefuseAsync(from, "没有这个文件 / there is no such file");
            await using var store = openStore();
            return await RunAsync(store, from, parsed.GetValue(replace), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(LiaisonStore store, string from, bool replace, CancellationToken cancellation)
    {
        try
        {
            var put = await store.RestoreAsync(from, replace, cancellation);
            if (put.IsDone)
                await Console.Out.WriteLineAsync($"{from}: 已恢复 / restored");
            return await BackupWords.TellAsync(from, put);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return await BackupWords.FailAsync(from, $"无法恢复 / cannot be restored: {unreadable.Message}");
        }
    }
}
