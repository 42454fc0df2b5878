using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Testing.Processes;

/// <summary>A bot in a process of its own between a channel and a database, all of one test; it can die and be started again.</summary>
public sealed class BotInTeams : IAsyncDisposable
{
    private static readonly Dictionary<string, string> NoDemo = new() { ["Demo__Load"] = "false" };
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

    /// <summary>Where its database lies.</summary>
    public string Database => folder.Database;

    public static async Task<BotInTeams> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var folder = new TemporaryFolder();
        return new BotInTeams(folder, await FakeChannel.StartAsync(), await BotProcess.StartAsync(folder, settings));
    }

    /// <summary>A bot for the members of a <see cref="PlainSchool"/>, imported into its empty database before it starts.</summary>
    public static async Task<BotInTeams> StartAsync(int members)
    {
        var folder = new TemporaryFolder();
        var school = Directory.CreateDirectory(Path.Combine(folder.Path, "school")).FullName;
        PlainSchool.Write(school, members);
        var import = await BotCommand.RunAsync(folder, "import", school);
        if (import.ExitCode != 0)
            throw new InvalidOperationException($"The school was not imported.\n{import.Output}");
        return new BotInTeams(folder, await FakeChannel.StartAsync(), await BotProcess.StartAsync(folder, NoDemo));
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
