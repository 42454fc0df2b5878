using LiaisonBot.Data.Meta;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Tests.ImportRosters;

namespace LiaisonBot.Tests.BackUpRecords;

/// <summary>A database of a test's own, with the verbs that act on it.</summary>
internal sealed class Place : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private Place(Engine engine) => Engine = engine;

    public Engine Engine { get; }

    public string Connection { get; private set; } = "";

    /// <summary>Empty and, on PostgreSQL, at this version.</summary>
    public static async Task<Place> NewAsync(Engine engine)
    {
        var place = new Place(engine);
        place.Connection = engine == Engine.Postgres
            ? await MigratedDatabases.NewAsync(engine, place.folder.Path)
            : $"Data Source={place.folder.Database}";
        return place;
    }

    /// <summary>With two people, one of them paired with the other.</summary>
    public static async Task<Place> ImportedAsync(Engine engine)
    {
        var place = await NewAsync(engine);
        RosterFolder.Write(place.folder.Path);
        Assert.Equal(0, (await place.RunAsync("import", "rosters")).ExitCode);
        return place;
    }

    public string File(string name) => Path.Combine(folder.Path, name);

    public Task<BotRun> RunAsync(params string[] words) => BotRun.OfAsync(folder, words, Settings());

    /// <summary>With a setting, or a variable, over those it has.</summary>
    public Task<BotRun> RunAsync((string Name, string Value) other, params string[] words)
    {
        var settings = Settings();
        settings[other.Name] = other.Value;
        return BotRun.OfAsync(folder, words, settings);
    }

    public Task<BotProcess> StartBotAsync() => BotProcess.StartAsync(folder, Settings());

    public Task<IReadOnlyDictionary<string, string>> ContentsAsync() => Contents.OfAsync(Engine, Connection);

    /// <summary>Something that was done after the backup.</summary>
    public async Task ChangeAsync(string note)
    {
        await using var store = MigratedDatabases.Open(Engine, Connection);
        await using var db = store.Read();
        db.Add(new MetaEntry { Name = note, Text = "later" });
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(db, default));
    }

    public void Dispose() => folder.Dispose();

    private Dictionary<string, string> Settings() => new()
    {
        ["Database__Provider"] = Engine.ToString(),
        ["ConnectionStrings__Liaison"] = Connection,
        ["Demo__Load"] = "false",
    };
}
