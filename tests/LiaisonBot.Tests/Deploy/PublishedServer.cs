using System.Diagnostics;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.Deploy;

/// <summary>
/// A server on which docs/operating.md was followed, under a folder of the test's own: the published files, the sample settings, the three
/// folders. Nothing else is at hand, neither the SDK nor the runtime nor a variable of the caller's.
/// </summary>
internal sealed class PublishedServer : IDisposable
{
    private const string Records = "/var/lib/liaisonbot";
    private static readonly string[] Moved = ["/opt/liaisonbot", Records, "/var/log/liaisonbot", "/var/backups/liaisonbot"];

    private readonly TemporaryFolder folder = new();

    public string Path(string place) => folder.Path + place;

    public static async Task<PublishedServer> InstallAsync(PublishedFiles files)
    {
        var server = new PublishedServer();
        foreach (var place in Moved)
            Directory.CreateDirectory(server.Path(place));
        await files.CopyAsync(server.Path("/opt/liaisonbot"));
        var settings = await File.ReadAllTextAsync(Shipped("appsettings.Production.json"));
        await File.WriteAllTextAsync(server.Path("/opt/liaisonbot/appsettings.Production.json"), server.Moving(settings));
        return server;
    }

    /// <summary>The service, by its unit's own ExecStart, on a port that is free.</summary>
    /// <param name="settings">Of this machine, beside the sample's; as environment variables are written.</param>
    public Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string>? settings = null) => StartAsync([], settings);

    /// <summary>The same with its records on a small disk, which goes with the process.</summary>
    public async Task<(ServerProcess Bot, string Disk)> StartAsync(SmallDisk disk)
    {
        var bot = await StartAsync(disk.Command(Path(Records)), settings: null);
        return (bot, SmallDisk.SeenFromOutside(bot.Id, Path(Records)));
    }

    /// <summary>What a timer starts.</summary>
    public Task<(int ExitCode, string Said)> RunUnitAsync(string unit) => PublishedFiles.ToEndAsync(AsUnit(unit, []));

    /// <summary>A verb, as an administrator types it in the service's folder.</summary>
    public Task<(int ExitCode, string Said)> RunAsync(params string[] words) => PublishedFiles.ToEndAsync(Clean(Path("/opt/liaisonbot/LiaisonBot"), words));

    public void Dispose() => folder.Dispose();

    private static string Shipped(string name) => System.IO.Path.Combine(Repository.Root, "deploy", name);

    private string Moving(string text) => Moved.Aggregate(text, (all, place) => all.Replace(place, Path(place), StringComparison.Ordinal));

    private Task<ServerProcess> StartAsync(IReadOnlyList<string> before, IReadOnlyDictionary<string, string>? settings)
    {
        var start = AsUnit("liaisonbot.service", before);
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return ServerProcess.StartAsync(start, line =>
            line.Split("Now listening on: ") is [_, var address] ? new Uri(address.Trim('"', ' ')) : null);
    }

    /// <summary>As systemd would: its command line with its two escapes undone, its folder, its variables, its umask.</summary>
    private ProcessStartInfo AsUnit(string name, IReadOnlyList<string> before)
    {
        var unit = File.ReadAllLines(Shipped(name)).Select(Moving).ToList();
        var command = Of(unit, "ExecStart").Replace("$$", "$", StringComparison.Ordinal).Replace("%%", "%", StringComparison.Ordinal);
        string[] words = [.. before, "/bin/sh", "-c", $"umask {Of(unit, "UMask")}; exec {command}"];
        var start = Clean(words[0], words[1..]);
        start.WorkingDirectory = Of(unit, "WorkingDirectory");
        foreach (var variable in Of(unit, "Environment").Split(' '))
            start.Environment[variable.Split('=')[0]] = variable.Split('=')[1];
        return start;
    }

    private static string Of(List<string> unit, string key) =>
        Assert.Single(unit, line => line.StartsWith($"{key}=", StringComparison.Ordinal))[(key.Length + 1)..];

    private ProcessStartInfo Clean(string program, string[] words)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = Path(Records) };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["Urls"] = "http://127.0.0.1:0";
        return start;
    }
}
