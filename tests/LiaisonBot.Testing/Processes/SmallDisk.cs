using System.Diagnostics;
using System.Globalization;

namespace LiaisonBot.Testing.Processes;

/// <summary>
/// A disk that only one process sees, and that goes with it: small enough to be filled. Made in a mount namespace of the process's own, which
/// needs no rights on Linux; from outside it is reached through the process.
/// </summary>
public sealed class SmallDisk(int megabytes)
{
    // What the folder holds is taken along, so that a database can be made on it beforehand. The write that goes over a limit fails,
    // as on a disk, instead of ending the process.
    private const string Script = """
        trap '' XFSZ
        mkdir -p "$0/disk" && mount -t tmpfs -o "size=$1m" tmpfs "$0/disk" && cp "$0"/liaison.db* "$0/disk/" && cd "$0/disk" && shift && exec "$@"
        """;

    public static string DatabaseWithin(TemporaryFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Path.Combine(folder.Path, "disk", "liaison.db");
    }

    /// <summary>What stands before a command so that it runs on the disk.</summary>
    public IReadOnlyList<string> Command(TemporaryFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return ["unshare", "--mount", "--map-root-user", "sh", "-c", Script, folder.Path, megabytes.ToString(CultureInfo.InvariantCulture)];
    }

    /// <summary>The folder of the disk, for everyone else.</summary>
    public static string SeenFromOutside(int processId, TemporaryFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return $"/proc/{processId}/root{folder.Path}/disk";
    }

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
                File.Copy(Path.Combine(SeenFromOutside(processId, folder), file), Path.Combine(copy, file));
        }
        finally
        {
            await SignalAsync("CONT", processId);
        }

        return Path.Combine(copy, "liaison.db");
    }

    private static async Task SignalAsync(string signal, int processId)
    {
        using var kill = Process.Start("kill", [$"-{signal}", processId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
