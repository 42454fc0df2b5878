using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Browser.Tests.Pairings;

/// <summary>The real program on 8 April, twelve days before all are to be paired (P5), in a small school where hardly anybody is; without quiet hours.</summary>
internal sealed class SpringSchool : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Clock__Start"] = "2026-04-08T09:00:00+08:00",
        ["Programme__QuietFrom"] = "00:00",
        ["Programme__QuietTo"] = "00:00",
    };

    private readonly TemporaryFolder folder;
    private readonly BotProcess bot;

    private SpringSchool(TemporaryFolder folder, BotProcess bot) => (this.folder, this.bot) = (folder, bot);

    public Uri Address => bot.Address;

    public static async Task<SpringSchool> OpenAsync()
    {
        var folder = new TemporaryFolder();
        var import = await BotRun.OfAsync(folder, ["import", Path.Combine(Repository.Root, "tests", "data", "spring-school")], Settings);
        Assert.True(import.ExitCode == 0, string.Join('\n', import.Output.Concat(import.Errors)));
        return new SpringSchool(folder, await BotProcess.StartAsync(folder, Settings));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        folder.Dispose();
    }
}
