using System.Diagnostics;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.Deploy;

/// <summary>The units that are shipped for systemd, by systemd's own check.</summary>
public sealed class UnitTests : IDisposable
{
    /// <summary>What stands here for the program, which is not installed where tests run: the check asks whether it is there.</summary>
    private const string SomeProgram = "/bin/true";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("liaisonbot.service")]
    [InlineData("liaisonbot-backup.service")]
    [InlineData("liaisonbot-backup.timer")]
    public async Task It_is_found_without_fault(string unit) => Assert.Empty(await VerifyAsync(unit, text => text));

    [Fact]
    public async Task A_fault_is_found() => Assert.Contains(
        "ProtectHom", await VerifyAsync("liaisonbot.service", text => text.Replace("ProtectHome=", "ProtectHom=", StringComparison.Ordinal)), StringComparison.Ordinal);

    private async Task<string> VerifyAsync(string unit, Func<string, string> spoil)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "deploy"), "liaisonbot*"))
        {
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(
                Path.Combine(folder.Path, Path.GetFileName(file)),
                spoil(text.Replace("ExecStart=/opt/liaisonbot/LiaisonBot", $"ExecStart={SomeProgram}", StringComparison.Ordinal)));
        }

        using var check = Process.Start(new ProcessStartInfo("systemd-analyze", ["verify", "--man=no", Path.Combine(folder.Path, unit)])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var faults = await check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync();
        return faults.Trim();
    }
}
