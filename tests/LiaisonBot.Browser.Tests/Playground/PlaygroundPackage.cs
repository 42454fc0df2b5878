using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Browser.Tests.Playground;

/// <summary>Microsoft's Agents Playground, fetched by npm when a test first needs it. Never part of what is shipped.</summary>
internal static class PlaygroundPackage
{
    private const string Package = "@microsoft/m365agentsplayground";
    private const string Version = "0.2.28";
    private const string Sha512 = "EevhYW8xtEATwNg5eiFqTgZT0P5gjfCsLBwBWESSrB6+0lr9Yi9R27HJwjNGUlT3JQlxoWMgnvEQunUuyI/+2Q==";

    private static readonly Lazy<Task<string>> Fetched = new(FetchAsync);

    /// <summary>The script that starts it.</summary>
    public static Task<string> StartScriptAsync() => Fetched.Value;

    private static async Task<string> FetchAsync()
    {
        var home = Path.Combine(Repository.Artifacts, "playground");
        var unpacked = Path.Combine(home, Version);
        var script = Path.Combine(unpacked, "package", "cli.js");
        if (File.Exists(script))
            return script;
        var incoming = Directory.CreateDirectory(Path.Combine(home, Path.GetRandomFileName())).FullName;
        await PackAsync(incoming);
        await UnpackAsync(Assert.Single(Directory.GetFiles(incoming, "*.tgz")), incoming);

        // Moved whole: a half-unpacked folder never has the name that is looked for.
        Directory.Move(incoming, unpacked);
        return script;
    }

    private static async Task PackAsync(string folder)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["pack", $"{Package}@{Version}", "--ignore-scripts", "--silent"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, $"npm could not fetch {Package}@{Version}.");
    }

    private static async Task UnpackAsync(string tarball, string folder)
    {
        await using var file = File.OpenRead(tarball);
        Assert.Equal(Sha512, Convert.ToBase64String(await SHA512.HashDataAsync(file)));
        file.Position = 0;
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(unzipped, folder, overwriteFiles: false);
    }
}
