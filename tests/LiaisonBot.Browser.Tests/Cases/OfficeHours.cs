using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Browser.Tests.Cases;

/// <summary>The real program with its demo and without quiet hours, so that what is written to people arrives whenever the tests run.</summary>
public sealed class OfficeHours : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private BotProcess? bot;

    public Uri Address => bot!.Address;

    public async Task InitializeAsync() => bot = await BotProcess.StartAsync(folder, new Dictionary<string, string>
    {
        ["Programme__QuietFrom"] = "00:00",
        ["Programme__QuietTo"] = "00:00",
    });

    public async Task DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();
}
