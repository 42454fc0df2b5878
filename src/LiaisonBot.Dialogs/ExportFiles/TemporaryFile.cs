namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>A file for as long as it is written: nobody else may read it, and it goes with its stream.</summary>
internal static class TemporaryFile
{
    public static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"liaison-{Path.GetRandomFileName()}"), options);
    }
}
