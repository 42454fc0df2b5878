using LiaisonBot.Testing.Processes;
using Microsoft.Extensions.Configuration;

namespace LiaisonBot.Tests.Deploy;

/// <summary>The settings that are shipped for a server are such that a bot starts with them.</summary>
public sealed class SampleSettingsTests
{
    [Fact]
    public async Task With_them_the_doctor_finds_nothing_to_do()
    {
        using var folder = new TemporaryFolder();
        var sample = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "deploy", "appsettings.Production.json")).Build();
        var settings = sample.AsEnumerable()
            .Where(setting => setting.Value is not null)
            .ToDictionary(
                setting => setting.Key.Replace(":", "__", StringComparison.Ordinal),
                setting => setting.Value!.Replace("/var/", $"{folder.Path}/", StringComparison.Ordinal));
        settings["ASPNETCORE_ENVIRONMENT"] = "Production";

        var run = await BotRun.OfAsync(folder, ["doctor"], settings);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Output, line => line.EndsWith($"{folder.Path}/log/liaisonbot", StringComparison.Ordinal));
    }
}
