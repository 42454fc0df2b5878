using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Testing.Processes;

/// <summary>A bot in a process of its own between a channel and a database, all of one test; it can die and be started again.</summary>
public sealed class BotInTeams : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly SmallDisk? disk;

    private BotInTeams(
        TemporaryFolder folder, IReadOnlyDictionary<string, string> settings, FakeChannel channel, BotProcess bot, SmallDisk? disk = null)
    {
        this.folder = folder;
        this.settings = settings;
        this.disk = disk;
        Channel = channel;
        Bot = bot;
    }

    /// <summary>Sends as fast as it can.</summary>
    public static IReadOnlyDictionary<string, string> WithoutLimits { get; } =
        new[] { "PerTenantAndSecond", "PerConversationAndSecond", "PerConversationAndHalfMinute", "PerConversationAndHour" }
            .ToDictionary(limit => $"Limits__Sending__{limit}", _ => "0");

    /// <summary>
    /// Reminds nobody but in the last minute of a day. A proof that counts messages, or ends the bot over one of them, must see the same by
    /// day as by night.
    /// </summary>
    public static IReadOnlyDictionary<string, string> WithoutReminders { get; } =
        new Dictionary<string, string> { ["Programme__QuietFrom"] = "00:00", ["Programme__QuietTo"] = "23:59" };

    public FakeChannel Channel { get; }

    /// <summary>The process that runs now, or ran last.</summary>
    public BotProcess Bot { get; private set; }

    /// <summary>Where its SQLite file lies.</summary>
    public string Database => folder.Database;

    /// <summary>The folder of its own small disk.</summary>
    public string Disk => SmallDisk.SeenFromOutside(Bot.Id, folder.Path);

    public Engine Engine => settings.ContainsKey("Database__Provider") ? Engine.Postgres : Engine.Sqlite;

    public static async Task<BotInTeams> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var folder = new TemporaryFolder();
        settings ??= new Dictionary<string, string>();
        return new BotInTeams(folder, settings, await FakeChannel.StartAsync(), await BotProcess.StartAsync(folder, settings));
    }

    /// <summary>
    /// A bot for the members of a <see cref="PlainSchool"/>, imported into its empty database before it starts; <see cref="WithoutReminders"/>.
    /// </summary>
    public static async Task<BotInTeams> StartAsync(int members, Engine engine = Engine.Sqlite)
    {
        var folder = new TemporaryFolder();
        return await StartAsync(members, folder, engine == Engine.Postgres ? await MigratedDatabases.NewAsync(engine, folder.Path) : null);
    }

    /// <summary>A bot for a school of the caller's, imported into its empty database before it starts.</summary>
    /// <param name="write">Writes the three files into a folder.</param>
    /// <param name="others">Settings beside those of every bot of a proof.</param>
    public static Task<BotInTeams> StartOnSchoolAsync(Action<string> write, IReadOnlyDictionary<string, string> others) =>
        StartAsync(write, new TemporaryFolder(), null, others: others);

    /// <summary>The same on a database of a PostgreSQL server that the caller holds.</summary>
    public static Task<BotInTeams> StartOnAsync(int members, string postgres) => StartAsync(members, new TemporaryFolder(), postgres);

    /// <summary>The same on SQLite, on a disk of its own.</summary>
    public static Task<BotInTeams> StartOnAsync(int members, SmallDisk disk) => StartAsync(members, new TemporaryFolder(), null, disk);

    private static Task<BotInTeams> StartAsync(int members, TemporaryFolder folder, string? postgres, SmallDisk? disk = null) =>
        StartAsync(school => PlainSchool.Write(school, members), folder, postgres, disk, WithoutReminders);

    private static async Task<BotInTeams> StartAsync(
        Action<string> write, TemporaryFolder folder, string? postgres, SmallDisk? disk = null, IReadOnlyDictionary<string, string>? others = null)
    {
        // Members of a load say in a second what people say in an hour.
        var settings = new Dictionary<string, string> { ["Demo__Load"] = "false", ["Limits__TurnsPerPersonAndMinute"] = "10000" };
        foreach (var (limit, none) in WithoutLimits)
            settings[limit] = none;
        if (postgres is not null)
        {
            settings["Database__Provider"] = "Postgres";
            settings["ConnectionStrings__Liaison"] = postgres;
        }

        foreach (var (name, value) in others ?? new Dictionary<string, string>())
            settings[name] = value;
        var school = Directory.CreateDirectory(Path.Combine(folder.Path, "school")).FullName;
        write(school);
        var import = await BotRun.OfAsync(folder, ["import", school], settings);
        if (import.ExitCode != 0)
            throw new InvalidOperationException($"The school was not imported.\n{string.Join('\n', import.Errors)}");
        return new BotInTeams(
            folder, settings, await FakeChannel.StartAsync(), await BotProcess.StartAsync(folder, settings, disk), disk);
    }

    /// <summary>Starts a new process on the database that the last one left, which is killed if it still runs.</summary>
    /// <param name="others">Settings of this start, over those it had before.</param>
    public async Task RestartAsync(IReadOnlyDictionary<string, string>? others = null)
    {
        await Bot.DisposeAsync();
        Bot = await BotProcess.StartAsync(folder, settings.Concat(others ?? new Dictionary<string, string>())
            .GroupBy(setting => setting.Key)
            .ToDictionary(same => same.Key, same => same.Last().Value), disk);
    }

    /// <summary>The bot's records, read beside it as they are now; the caller disposes of it.</summary>
    public async Task<LiaisonStore> OpenStoreAsync() =>
        MigratedDatabases.Open(Engine, settings.GetValueOrDefault("ConnectionStrings__Liaison") ?? $"Data Source={await FindFileAsync()}");

    /// <summary>Its SQLite file, to be read beside it as it is now.</summary>
    public async Task<string> FindFileAsync() => disk is null ? folder.Database : await SmallDisk.CopyDatabaseAsync(Bot.Id, folder);

    /// <summary>Imports a roster once more, beside the bot.</summary>
    /// <param name="write">Writes the three files into a folder.</param>
    public Task<BotRun> ImportAsync(Action<string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var school = Directory.CreateDirectory(Path.Combine(folder.Path, "school")).FullName;
        write(school);
        return BotRun.OfAsync(folder, ["import", school], settings);
    }

    /// <summary>Runs a verb beside the bot, on its records.</summary>
    public Task<BotRun> RunAsync(params string[] words) => BotRun.OfAsync(folder, words, settings);

    /// <summary>A place in its folder, for a file.</summary>
    public string PlaceFor(string name) => Path.Combine(folder.Path, name);

    public TeamsPerson Person(string account) => new(account, Channel.ServiceUrl);

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Channel.DisposeAsync();
        folder.Dispose();
    }
}
