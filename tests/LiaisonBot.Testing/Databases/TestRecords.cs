using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Databases;

/// <summary>A migrated store of a test's own, on either engine.</summary>
public sealed class TestRecords : IAsyncDisposable
{
    private readonly TemporaryFolder folder;

    private TestRecords(TemporaryFolder folder, Engine engine, string connection)
    {
        this.folder = folder;
        Engine = engine;
        Connection = connection;
        Store = MigratedDatabases.Open(engine, connection);
    }

    public Engine Engine { get; }

    public string Connection { get; }

    public LiaisonStore Store { get; private set; }

    public static async Task<TestRecords> NewAsync(Engine engine)
    {
        var folder = new TemporaryFolder();
        return new TestRecords(folder, engine, await MigratedDatabases.NewAsync(engine, folder.Path));
    }

    /// <summary>Another node on the same records; the test disposes of it.</summary>
    public LiaisonStore OpenAnother() => MigratedDatabases.Open(Engine, Connection);

    /// <summary>As after the end of the process: the store is closed, and a new one opened on the same records.</summary>
    public async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = OpenAnother();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }
}
