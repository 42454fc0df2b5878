using System.Runtime.Versioning;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Tests.ImportRosters;

namespace LiaisonBot.Tests.Deploy;

/// <summary>What <c>dotnet publish</c> writes is all that a server needs, and the shipped units start it as they are written.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PublishedFilesTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task By_themselves_they_import_serve_survive_kill_9_and_are_backed_up_by_the_nights_unit()
    {
        using var server = await PublishedServer.InstallAsync();
        Assert.True(File.Exists(server.Path("/opt/liaisonbot/libcoreclr.so")), "The runtime is not among them.");
        var rosters = RosterFolder.Write(server.Path("/"));

        Assert.Equal((0, true), Ended(await server.RunAsync("import", rosters)));
        await using (var bot = await server.StartAsync())
        {
            Assert.Equal("ready", await AskAsync(bot));
            await bot.KillAsync();
        }

        await using var again = await server.StartAsync();
        Assert.Equal("ready", await AskAsync(again));
        Assert.Equal((0, true), Ended(await server.RunUnitAsync("liaisonbot-backup.service")));
        Assert.Equal((0, true), Ended(await server.RunAsync("doctor")));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(server.Path("/var/backups/liaisonbot"), "day-?.backup"))));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(server.Path("/var/log/liaisonbot")))));
        Assert.Equal((0, true), Ended(await server.RunAsync("link-code", "1")));
        Assert.True(File.Exists(server.Path("/opt/liaisonbot/manifest/manifest.json")), "What package-app packs is not among them.");
    }

    /// <summary>With what it said where it did not end well, so that it stands in the failing test's message.</summary>
    private static (int ExitCode, object Well) Ended((int ExitCode, string Said) run) => (run.ExitCode, run.ExitCode == 0 ? true : run.Said);

    private static async Task<string> AskAsync(ServerProcess bot)
    {
        using var client = new HttpClient { BaseAddress = bot.Address };
        return await client.GetStringAsync(new Uri("health/ready", UriKind.Relative));
    }
}
