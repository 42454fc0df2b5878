using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Data.Tests;

/// <summary>A migrated database of a test's own; each context opened on it is a fresh unit of work.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestRecords records;

    private TestDatabase(TestRecords records) => this.records = records;

    public static async Task<TestDatabase> NewAsync(Engine engine) => new(await TestRecords.NewAsync(engine));

    public LiaisonDb Open() => records.Store.OpenAlone();

    public ValueTask DisposeAsync() => records.DisposeAsync();
}
