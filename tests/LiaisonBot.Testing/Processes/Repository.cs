namespace LiaisonBot.Testing.Processes;

/// <summary>Where the things outside a test's own output lie.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The built bot, of the same configuration as the tests.</summary>
    public static string Bot { get; } = Path.Combine(Root, "src", "LiaisonBot", "bin", Configuration(), "net10.0", "LiaisonBot.dll");

    /// <summary>Git-ignored: what a test leaves for people to look at, and tools it fetched.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "LiaisonBot.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }

    private static string Configuration() =>
        AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).Contains("Release", StringComparer.Ordinal) ? "Release" : "Debug";
}
