using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Browser.Tests;

/// <summary>
/// The real program as its own process, in Development, on a free port, over an empty folder, in which it loads the demo.
/// Nothing in it knows that it is tested.
/// </summary>
public sealed class RunningApp : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private BotProcess? bot;

    public Uri Address { get; private set; } = new("http://localhost");

    public string Database => folder.Database;

    public async Task InitializeAsync()
    {
        bot = await BotProcess.StartAsync(folder);
        Address = bot.Client.BaseAddress!;
    }

    /// <summary>kill -9.</summary>
    public Task KillAsync() => bot!.KillAsync();

    /// <summary>Starts it once more, where its pages expect it and on what it had stored.</summary>
    public async Task StartAgainAsync()
    {
        await bot!.DisposeAsync();
        bot = await BotProcess.StartAsync(folder, new Dictionary<string, string> { ["Urls"] = Address.AbsoluteUri });
    }

    public async Task DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();
}
