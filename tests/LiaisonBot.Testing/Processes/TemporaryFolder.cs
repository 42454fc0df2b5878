namespace LiaisonBot.Testing.Processes;

/// <summary>A folder that goes with the test; a bot started in it again finds its database.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("liaisonbot-").FullName;

    public string Database => System.IO.Path.Combine(Path, "liaison.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
