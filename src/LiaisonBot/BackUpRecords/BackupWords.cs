using LiaisonBot.Data.Backups;

namespace LiaisonBot.BackUpRecords;

/// <summary>How a backup or a restore ended, in a line for whoever runs the machine, with its exit code (contract.md, Command line).</summary>
internal static class BackupWords
{
    public const int Done = 0;

    private const int NotNow = 1;
    private const int BadInput = 2;

    /// <summary>Says on the standard error what is worth saying.</summary>
    /// <param name="file">Whose backup or restore it is.</param>
    /// <param name="result">How it ended.</param>
    public static Task<int> TellAsync(string file, BackupResult result) => result.Outcome switch
    {
        BackupOutcome.Done => Task.FromResult(Done),
        BackupOutcome.DoneButBehind => SayAsync(
            Done, file, "来自较旧的版本，启动前请运行 migrate（SQLite 会在启动时自动更新） / is of an older version: run migrate before the start (on SQLite the start does it)"),
        BackupOutcome.NoRecords => FailAsync(file, "没有可备份的数据，请看 ConnectionStrings:Liaison / there are no records to back up: see ConnectionStrings:Liaison"),
        BackupOutcome.NotABackup => RefuseAsync(file, "不是 backup 写出的备份 / is no backup that the verb backup wrote"),
        BackupOutcome.OtherEngine => RefuseAsync(file, "是另一种数据库的备份，请看 Database:Provider / is a backup of the other database: see Database:Provider"),
        BackupOutcome.Damaged => RefuseAsync(file, "已损坏，没有使用 / is damaged and was not used"),
        BackupOutcome.Newer => RefuseAsync(file, "由更新的版本备份，请先更新程序 / was made by a newer version: update the program first"),
        BackupOutcome.NotEmpty => RefuseAsync(file, "数据库中已有数据，没有改动；要替换请加 --replace / there are records already, and nothing was changed; --replace puts it in their place"),
        BackupOutcome.PlaceDamaged => FailAsync(file, "现有的数据库文件已损坏：请停止程序，把它连同 -wal、-shm 移到别处，再恢复 / the database file that is there is damaged: stop the bot, move it away with its -wal and -shm, and restore again"),
        BackupOutcome.InUse => FailAsync(file, "数据库正在使用，请先停止程序（每个节点） / the database is in use: stop the bot first, on every node"),
        BackupOutcome.NoTools => FailAsync(file, $"本机没有 {result.Detail}，请安装 postgresql-client（与服务器同版本或更新） / {result.Detail} is not on this machine: install postgresql-client, of the server's version or newer"),
        BackupOutcome.ToolFailed or _ => FailAsync(file, $"PostgreSQL 的工具报错 / a program of PostgreSQL's failed: {result.Detail}"),
    };

    /// <summary>The command line or a file on it is wrong.</summary>
    public static Task<int> RefuseAsync(string file, string why) => SayAsync(BadInput, file, why);

    /// <summary>It cannot be done as things are.</summary>
    public static Task<int> FailAsync(string file, string why) => SayAsync(NotNow, file, why);

    private static async Task<int> SayAsync(int code, string file, string what)
    {
        await Console.Error.WriteLineAsync($"{file}: {what}");
        return code;
    }
}
