namespace LiaisonBot.Data.Backups;

/// <summary>What a file says of itself in its first bytes.</summary>
public static class BackupFile
{
    private const int Enough = 20;

    // https://www.sqlite.org/fileformat.html#the_database_header: how it is written, 1 for a rollback journal and 2 for a write-ahead log.
    private const int WayOfWriting = 18;
    private const byte WithoutLog = 1;

    /// <summary>
    /// Whether it was written by a backup, on either engine. The records that a bot writes have a log beside them and are none: copied
    /// without it they would lack what was said last.
    /// </summary>
    public static bool IsBackup(string file) => IsOfSqlite(file) || IsOfPostgres(file);

    internal static bool IsOfSqlite(string file) =>
        Beginning(file) is { Length: Enough } bytes && bytes.AsSpan().StartsWith("SQLite format 3\0"u8) && bytes[WayOfWriting] == WithoutLog;

    internal static bool IsOfPostgres(string file) => Beginning(file).AsSpan().StartsWith("PGDMP"u8);

    private static byte[] Beginning(string file)
    {
        using var stream = File.OpenRead(file);
        var bytes = new byte[Enough];
        return bytes[..stream.ReadAtLeast(bytes, Enough, throwOnEndOfStream: false)];
    }
}
