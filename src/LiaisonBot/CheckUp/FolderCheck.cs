using LiaisonBot.SignIn;

namespace LiaisonBot.CheckUp;

/// <summary>Whether the bot can write where it has to keep something beside the records.</summary>
internal static class FolderCheck
{
    public const string Keys = "密钥目录 / key folder";

    private const string Logs = "日志目录 / log folder";

    public static IReadOnlyList<Finding> Look(IConfiguration settings)
    {
        var logs = settings["Logging:Folder"];
        return
        [
            Look(Keys, $"{WebChatSettings.Section}:{nameof(WebChatSettings.KeyFolder)}", () => WebChatSettings.KeyFolderOf(settings)),
            string.IsNullOrEmpty(logs) ? Finding.Well(Logs, "不写文件 / no file is written") : Look(Logs, "Logging:Folder", () => Path.GetFullPath(logs)),
        ];
    }

    /// <summary>By writing something there: rights say little on a read-only or a full disk.</summary>
    private static Finding Look(string what, string key, Func<string> find)
    {
        try
        {
            var folder = Directory.CreateDirectory(find()).FullName;
            var probe = Path.Combine(folder, Path.GetRandomFileName());
            using (var stream = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))
                stream.WriteByte(0);
            return Finding.Well(what, folder);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Finding.ToDo(what, $"{key} 写不进去，请检查权限和磁盘 / takes no file, see to its rights and its disk: {unwritable.Message}");
        }
    }
}
