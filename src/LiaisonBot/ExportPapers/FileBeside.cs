namespace LiaisonBot.ExportPapers;

/// <summary>A file that is written beside its place and moved there when it is whole: what was there before stays until then.</summary>
internal sealed class FileBeside : IAsyncDisposable
{
    private readonly string place;
    private readonly string beside;

    private FileBeside(string place, string beside, FileStreamOptions options)
    {
        this.place = place;
        this.beside = beside;
        Stream = new FileStream(beside, options);
    }

    public FileStream Stream { get; }

    /// <summary>Readable by its owner alone: there are people's affairs in it.</summary>
    public static FileBeside Open(string place)
    {
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
}
