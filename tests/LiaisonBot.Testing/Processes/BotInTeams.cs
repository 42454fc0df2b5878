using LiaisonBot.Testing.Channels;

namespace LiaisonBot.Testing.Processes;

/// <summary>A bot in a process of its own between a channel and a database, all of one test; it can die and be started again.</summary>
public sealed class BotInTeams : IAsyncDisposable
{
    private readonly TemporaryFolder folder;

    private BotInTeams(TemporaryFolder folder, FakeChannel channel, BotProcess bot)
    {
        this.folder = folder;
        Channel = channel;
        Bot = bot;
    }

    public FakeChannel Channel { get; }

    /// <summary>The process that runs now, or ran last.</summary>
    public BotProcess Bot { get; private set; }

    public string Database => folder.Database;

    public static async Task<BotInTeams> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var folder = new TemporaryFolder();
        return new BotInTeams(folder, await FakeChannel.StartAsync(), await BotProcess.StartAsync(folder, settings));
    }

    /// <summary>Starts a new process on the database that the last one left, which is killed if it still runs.</summary>
    public async Task RestartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        await Bot.DisposeAsync();
        Bot = await BotProcess.StartAsync(folder, settings);
    }

    public TeamsPerson Person(string account) => new(account, Channel.ServiceUrl);

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Channel.DisposeAsync();
        folder.Dispose();
    }
}
