using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Testing.Processes;

/// <summary>Several bots over one PostgreSQL database and one channel, each a process of its own that can be killed and comes back.</summary>
public sealed class BotNodes : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly Dictionary<string, string> settings;
    private readonly BotProcess[] nodes;

    private BotNodes(TemporaryFolder folder, FakeChannel channel, Dictionary<string, string> settings, BotProcess[] nodes)
    {
        this.folder = folder;
        this.settings = settings;
        this.nodes = nodes;
        Channel = channel;
    }

    public FakeChannel Channel { get; }

    public string Connection => settings["ConnectionStrings__Liaison"];

    public int Count => nodes.Length;

    /// <summary>For the members of a <see cref="PlainSchool"/>.</summary>
    /// <param name="count">How many nodes.</param>
    /// <param name="members">How many members.</param>
    /// <param name="others">Settings over those that such a test needs.</param>
    public static async Task<BotNodes> StartAsync(int count, int members, IReadOnlyDictionary<string, string>? others = null)
    {
        var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string>
        {
            ["Database__Provider"] = "Postgres",
            ["ConnectionStrings__Liaison"] = await MigratedDatabases.NewAsync(Engine.Postgres, folder.Path),
            ["Demo__Load"] = "false",

            // Members of a load say in a second what people say in an hour.
            ["Limits__TurnsPerPersonAndMinute"] = "10000",
        };
        foreach (var (name, value) in others ?? new Dictionary<string, string>())
            settings[name] = value;
        var school = Directory.CreateDirectory(Path.Combine(folder.Path, "school")).FullName;
        PlainSchool.Write(school, members);
        var import = await BotRun.OfAsync(folder, ["import", school], settings);
        if (import.ExitCode != 0)
            throw new InvalidOperationException($"The school was not imported.\n{string.Join('\n', import.Errors)}");
        var nodes = new BotProcess[count];
        for (var node = 0; node < count; node++)
            nodes[node] = await BotProcess.StartAsync(folder, settings);
        return new BotNodes(folder, await FakeChannel.StartAsync(), settings, nodes);
    }

    public HttpClient Node(int number) => nodes[number % nodes.Length].Client;

    /// <summary>kill -9, and a new process in its place.</summary>
    /// <param name="number">Which node.</param>
    /// <param name="others">Settings of the new one alone.</param>
    public async Task KillAsync(int number, IReadOnlyDictionary<string, string>? others = null)
    {
        var killed = nodes[number % nodes.Length];
        await killed.KillAsync();
        nodes[number % nodes.Length] = await BotProcess.StartAsync(folder, new Dictionary<string, string>([.. settings, .. others ?? new Dictionary<string, string>()]));
        await killed.DisposeAsync();
    }

    /// <summary>All are killed; something is done while none runs; all come back.</summary>
    public async Task RestartAllAsync(Func<Task> meanwhile)
    {
        ArgumentNullException.ThrowIfNull(meanwhile);
        foreach (var node in nodes)
            await node.KillAsync();
        await meanwhile();
        for (var number = 0; number < nodes.Length; number++)
            await KillAsync(number);
    }

    public TeamsPerson Person(string account) => new(account, Channel.ServiceUrl);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        await Channel.DisposeAsync();
        folder.Dispose();
    }
}
