using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Browser.Tests.Playground;

/// <summary>A bot with its demo, a Playground with one person signed in, and that person's personal chat in Chromium.</summary>
internal sealed class PlaygroundStand(TemporaryFolder folder, BotProcess bot, ServerProcess playground, PlaygroundPage chat) : IAsyncDisposable
{
    public PlaygroundPage Chat => chat;

    public static async Task<PlaygroundStand> StartAsync(Chromium chromium, string person)
    {
        var folder = new TemporaryFolder();
        var bot = await BotProcess.StartAsync(folder);
        var playground = await PlaygroundProcess.StartAsync(folder, bot.Address, person);
        var (page, _) = await chromium.OpenAsync(playground.Address);
        return new PlaygroundStand(folder, bot, playground, await PlaygroundPage.OpenAsync(page, playground.Address));
    }

    public async ValueTask DisposeAsync()
    {
        await chat.DisposeAsync();
        await playground.DisposeAsync();
        await bot.DisposeAsync();
        folder.Dispose();
    }
}
