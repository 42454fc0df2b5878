using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Browser.Tests.Playground;

/// <summary>A bot with its demo, a Playground with one person signed in, and that person's personal chat in Chromium.</summary>
internal sealed class PlaygroundStand(TemporaryFolder folder, PlaygroundPage chat, IReadOnlyList<IAsyncDisposable> servers) : IAsyncDisposable
{
    public PlaygroundPage Chat => chat;

    public static async Task<PlaygroundStand> StartAsync(Chromium chromium, string person)
    {
        var folder = new TemporaryFolder();
        var bot = await BotProcess.StartAsync(folder);
        return await OpenAsync(chromium, person, folder, PlaygroundWay.Straight(bot.Address), [bot]);
    }

    /// <summary>The same with the shipped nginx between them, through which nobody comes in without a token: the Playground has the bot's credentials.</summary>
    public static async Task<PlaygroundStand> StartBehindNginxAsync(Chromium chromium, string person)
    {
        var folder = new TemporaryFolder();
        var login = await EntraLogin.StartAsync();
        var bot = await BotProcess.StartAsync(folder, login.OfTheBot);
        var nginx = await Nginx.StartAsync(bot.Address);
        return await OpenAsync(chromium, person, folder, await login.OfThePlaygroundAsync(folder, nginx), [nginx, bot, login]);
    }

    public async ValueTask DisposeAsync()
    {
        await chat.DisposeAsync();
        foreach (var server in servers)
            await server.DisposeAsync();
        folder.Dispose();
    }

    private static async Task<PlaygroundStand> OpenAsync(
        Chromium chromium, string person, TemporaryFolder folder, PlaygroundWay way, IReadOnlyList<IAsyncDisposable> servers)
    {
        var playground = await PlaygroundProcess.StartAsync(folder, way, person);
        var (page, _) = await chromium.OpenAsync(playground.Address);
        return new PlaygroundStand(folder, await PlaygroundPage.OpenAsync(page, playground.Address), [playground, .. servers]);
    }
}
