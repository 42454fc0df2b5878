using System.Security.Cryptography;
using LiaisonBot.SignIn;

namespace LiaisonBot.WebChat;

/// <summary>
/// The key of Web Chat's tokens, made once and kept in a file beside the database, readable by its owner alone. It is no record: a backup
/// does without it, and losing it only means that open pages sign in again.
/// </summary>
internal sealed class SigningKey(IConfiguration settings)
{
    private const int Length = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public ReadOnlyMemory<byte> Bytes { get; } = ReadOrMake(Path.Combine(WebChatSettings.KeyFolderOf(settings), "webchat.key"));

    private static byte[] ReadOrMake(string file)
    {
        if (File.Exists(file) && File.ReadAllBytes(file) is { Length: Length } kept)
            return kept;
        var made = RandomNumberGenerator.GetBytes(Length);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var own = $"{file}.{Environment.ProcessId}-{Convert.ToHexString(made.AsSpan(0, 4))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(own, options))
            stream.Write(made);
        return Keep(own, file, made);
    }

    /// <summary>Of two nodes that start on one folder at once the first one's key is kept; a file that is no key makes way.</summary>
    private static byte[] Keep(string own, string file, byte[] made)
    {
        var spoilt = File.Exists(file) && new FileInfo(file).Length != Length;
        try
        {
            File.Move(own, file, overwrite: spoilt);
            return made;
        }
        catch (IOException) when (!spoilt && File.Exists(file))
        {
            File.Delete(own);
            return File.ReadAllBytes(file);
        }
    }
}
