using System.Diagnostics;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.Deploy;

/// <summary>
/// A server on which docs/operating.md was followed, under a folder of the test's own: the published files, the sample settings, the three
/// folders. Nothing else is at hand, neither the SDK nor the runtime nor a variable of the caller's.
/// </summary>
internal sealed class PublishedServer : IDisposable
{
    private static readonly string[] Moved = ["/opt/liaisonbot", "/var/lib/liaisonbot", "/var/log/liaisonbot", "/var/backups/liaisonbot"];

    private readonly TemporaryFolder folder = new();

    public string Path(string place) => folder.Path + place;

    public static async Task<PublishedServer> InstallAsync()
    {
        var server = new PublishedServer();
        foreach (var place in Moved)
            Directory.CreateDirectory(server.Path(place));
        await server.PublishAsync();
        var settings = await File.ReadAllTextAsync(Shipped("appsettings.Production.json"));
        await File.WriteAllTextAsync(server.Path("/opt/liaisonbot/appsettings.Production.json"), server.Moving(settings));
        return server;
    }

    /// <summary>The service, by its unit's own ExecStart, on a port that is free.</summary>
    public Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(AsUnit("liaisonbot.service"), line =>
        line.Split("Now listening on: ") is [_, var address] ? new Uri(address.Trim('"', ' ')) : null);

    /// <summary>What a timer starts.</summary>
    public Task<(int ExitCode, string Said)> RunUnitAsync(string unit) => ToEndAsync(AsUnit(unit));

    /// <summary>A verb, as an administrator types it in the service's folder.</summary>
    public Task<(int ExitCode, string Said)> RunAsync(params string[] words) => ToEndAsync(Clean(Path("/opt/liaisonbot/LiaisonBot"), words));

    public void Dispose() => folder.Dispose();

    private static string Shipped(string name) => System.IO.Path.Combine(Repository.Root, "deploy", name);

    private string Moving(string text) => Moved.Aggregate(text, (all, place) => all.Replace(place, Path(place), StringComparison.Ordinal));

    /// <summary>With what the test project was built from: the libraries below are built already, and only the program is once more.</summary>
    private async Task PublishAsync()
    {
        var configuration = Repository.Bot.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
        var (exitCode, said) = await ToEndAsync(new ProcessStartInfo("dotnet",
        [
            "publish", System.IO.Path.Combine(Repository.Root, "src", "LiaisonBot"), "-c", configuration, "-r", "linux-x64", "--self-contained",
            "-o", Path("/opt/liaisonbot"), "--nologo", "-v", "quiet", "-p:BuildProjectReferences=false", "-p:RunAnalyzers=false",
        ]));
        Assert.True(exitCode == 0, said);
    }

    /// <summary>As systemd would: its command line with its two escapes undone, its folder, its variables, its umask.</summary>
    private ProcessStartInfo AsUnit(string name)
    {
        var unit = File.ReadAllLines(Shipped(name)).Select(Moving).ToList();
        var command = Of(unit, "ExecStart").Replace("$$", "$", StringComparison.Ordinal).Replace("%%", "%", StringComparison.Ordinal);
        var start = Clean("/bin/sh", ["-c", $"umask {Of(unit, "UMask")}; exec {command}"]);
        start.WorkingDirectory = Of(unit, "WorkingDirectory");
        foreach (var variable in Of(unit, "Environment").Split(' '))
            start.Environment[variable.Split('=')[0]] = variable.Split('=')[1];
        return start;
    }

    private static string Of(List<string> unit, string key) =>
        Assert.Single(unit, line => line.StartsWith($"{key}=", StringComparison.Ordinal))[(key.Length + 1)..];

    private ProcessStartInfo Clean(string program, string[] words)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = Path("/var/lib/liaisonbot") };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["Urls"] = "http://127.0.0.1:0";
        return start;
    }

    private static async Task<(int ExitCode, string Said)> ToEndAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }
}
