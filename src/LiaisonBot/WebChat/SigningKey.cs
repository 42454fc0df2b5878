using System.Data.Common;
using System.Security.Cryptography;

namespace LiaisonBot.WebChat;

/// <summary>
/// The key of Web Chat's tokens, made once and kept in a file beside the database, readable by its owner alone. It is no record: a backup
/// does without it, and losing it only means that open pages sign in again.
/// </summary>
internal sealed class SigningKey(IConfiguration settings)
{
    private const int Length = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public ReadOnlyMemory<byte> Bytes { get; } = ReadOrMake(FileBeside(settings.GetConnectionString("Liaison") ?? ""));

    private static string FileBeside(string connection)
    {
        var database = new DbConnectionStringBuilder { ConnectionString = connection }.TryGetValue("Data Source", out var source)
            ? source as string
            : null;
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database ?? "liaison.db"))!, "webchat.key");
    }

    private static byte[] ReadOrMake(string file)
    {
        if (File.Exists(file) && File.ReadAllBytes(file) is { Length: Length } kept)
            return kept;
        var made = RandomNumberGenerator.GetBytes(Length);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var stream = new FileStream(file, options);
        stream.Write(made);
        return made;
    }
}
