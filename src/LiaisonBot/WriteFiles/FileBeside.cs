namespace LiaisonBot.WriteFiles;

/// <summary>A file that is written beside its place and moved there when it is whole: what was there before stays until then.</summary>
internal sealed class FileBeside : IAsyncDisposable
{
    /// <summary>Nobody writes for so long at one file.</summary>
    private static readonly TimeSpan LongDead = TimeSpan.FromDays(1);

    private readonly string place;
    private readonly string beside;

    private FileBeside(string place, string beside, FileStreamOptions options)
    {
        this.place = place;
        this.beside = beside;
        Stream = new FileStream(beside, options);
    }

    public FileStream Stream { get; }

    /// <summary>Its name, for whoever writes it by name once <see cref="Stream"/> is closed.</summary>
    public string Name => beside;

    /// <summary>Readable by its owner alone: there are people's affairs in it.</summary>
    public static FileBeside Open(string place)
    {
        Sweep(place);
        var beside = $"{place}.{Path.GetRandomFileName()}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileBeside(place, beside, options);
    }

    public async Task MoveIntoPlaceAsync()
    {
        await Stream.DisposeAsync();
        File.Move(beside, place, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        File.Delete(beside);
    }

    /// <summary>What a process left here that was killed while it wrote, and what SQLite keeps beside such a file: people's affairs again.</summary>
    private static void Sweep(string place)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(place))!;
        foreach (var left in Directory.EnumerateFiles(folder, $"{Path.GetFileName(place)}.????????.???.part*"))
        {
            if (TimeProvider.System.GetUtcNow() - File.GetLastWriteTimeUtc(left) > LongDead)
                File.Delete(left);
        }
    }
}
