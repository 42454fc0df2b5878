using System.Diagnostics;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.Deploy;

/// <summary>What <c>dotnet publish</c> writes, once for all tests that install it.</summary>
public sealed class PublishedFiles : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>With what the test project was built from: the libraries below are built already, and only the program is once more.</summary>
    public async Task InitializeAsync()
    {
        var configuration = Repository.Bot.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
        var (exitCode, said) = await ToEndAsync(new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(Repository.Root, "src", "LiaisonBot"), "-c", configuration, "-r", "linux-x64", "--self-contained",
            "-o", folder.Path, "--nologo", "-v", "quiet", "-p:BuildProjectReferences=false", "-p:RunAnalyzers=false",
        ]));
        Assert.True(exitCode == 0, said);
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    internal async Task CopyAsync(string place)
    {
        var (exitCode, said) = await ToEndAsync(new ProcessStartInfo("cp", ["-r", $"{folder.Path}/.", place]));
        Assert.True(exitCode == 0, said);
    }

    internal static async Task<(int ExitCode, string Said)> ToEndAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }
}
