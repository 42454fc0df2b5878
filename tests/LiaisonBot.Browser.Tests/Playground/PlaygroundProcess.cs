using System.Diagnostics;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Browser.Tests.Playground;

/// <summary>The Playground as a server of its own, with one person of our configuration signed in.</summary>
internal static class PlaygroundProcess
{
    private const string Listening = "Listening on ";

    public static async Task<ServerProcess> StartAsync(TemporaryFolder folder, PlaygroundWay way, string person)
    {
        var configuration = Path.Combine(folder.Path, "playground.yml");
        await File.WriteAllTextAsync(configuration, new PlaygroundConfiguration().SignedInAs(person));
        var start = new ProcessStartInfo(
            "node",
            [
                await PlaygroundPackage.StartScriptAsync(), "-e", new Uri(way.Bot, "api/messages").AbsoluteUri, "-c", "msteams", "-p", "0",
                "--disable-telemetry", .. way.Options,
            ])
        {
            WorkingDirectory = folder.Path,
        };
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = configuration;
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["SEND_INSTALLATION_ACTIVITY"] = "true";
        foreach (var (name, value) in way.Variables)
            start.Environment[name] = value;
        return await ServerProcess.StartAsync(start, AddressIn);
    }

    /// <summary>It says its port and only then starts to serve; a wrong configuration shows in its log file alone.</summary>
    private static Uri? AddressIn(string line) => line.StartsWith(Listening, StringComparison.Ordinal)
        ? new Uri($"http://localhost:{line[Listening.Length..].Trim()}")
        : null;
}
