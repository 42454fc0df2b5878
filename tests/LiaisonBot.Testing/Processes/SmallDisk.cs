using System.Diagnostics;
using System.Globalization;

namespace LiaisonBot.Testing.Processes;

/// <summary>
/// A disk that only one process sees, and that goes with it: small enough to be filled. Made in a mount namespace of the process's own, which
/// needs no rights on Linux; from outside it is reached through the process.
/// </summary>
public sealed class SmallDisk(int megabytes)
{
    private const int Block = 64 * 1024;

    // What the folder holds is taken along, so that a database can be made in it beforehand. The write that goes over a limit fails,
    // as on a disk, instead of ending the process.
    private const string Script = """
        trap '' XFSZ
        mkdir -p "$0/disk" && mount -t tmpfs -o "size=$1m" tmpfs "$0/disk" &&
        find "$0" -mindepth 1 -maxdepth 1 ! -name disk -exec cp -a -t "$0/disk" {} + &&
        mount --bind "$0/disk" "$0" && cd "$0" && shift && exec "$@"
        """;

    /// <summary>What stands before a command so that it finds the disk in a folder's place, and stands in it.</summary>
    public IReadOnlyList<string> Command(string folder) =>
        ["unshare", "--mount", "--map-root-user", "sh", "-c", Script, folder, megabytes.ToString(CultureInfo.InvariantCulture)];

    /// <summary>The folder with the disk in its place, for everyone else.</summary>
    public static string SeenFromOutside(int processId, string folder) => $"/proc/{processId}/root{folder}";

    /// <summary>Takes every byte that is left.</summary>
    /// <param name="disk">As it is seen from outside.</param>
    public static async Task FillAsync(string disk)
    {
        await using var filler = File.Create(FillerOn(disk), bufferSize: 1);

        // First in large pieces, then byte by byte: nothing is to be left for anyone.
        foreach (var piece in new[] { Block, 1 })
            await FillAsync(filler, new byte[piece]);
    }

    /// <summary>Gives back what <see cref="FillAsync(string)"/> took.</summary>
    public static void Relieve(string disk) => File.Delete(FillerOn(disk));

    /// <summary>
    /// The database as it would be if the process had ended just now: SQLite follows links, and so cannot open it where it lies.
    /// </summary>
    public static async Task<string> CopyDatabaseAsync(int processId, TemporaryFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var copy = Directory.CreateDirectory(Path.Combine(folder.Path, $"copy-{Guid.NewGuid():N}")).FullName;
        await SignalAsync("STOP", processId);
        try
        {
            // The shared memory beside them is the living process's own, and made anew by whoever opens the copy.
            foreach (var file in new[] { "liaison.db", "liaison.db-wal" })
                File.Copy(Path.Combine(SeenFromOutside(processId, folder.Path), file), Path.Combine(copy, file));
        }
        finally
        {
            await SignalAsync("CONT", processId);
        }

        return Path.Combine(copy, "liaison.db");
    }

    private static async Task FillAsync(FileStream filler, byte[] piece)
    {
        try
        {
            while (true)
                await filler.WriteAsync(piece);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private static string FillerOn(string disk) => Path.Combine(disk, "filler");

    private static async Task SignalAsync(string signal, int processId)
    {
        using var kill = Process.Start("kill", [$"-{signal}", processId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
