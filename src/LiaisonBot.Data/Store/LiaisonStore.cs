namespace LiaisonBot.Data.Store;

/// <summary>
/// Where the records are kept. Decide on a snapshot, then commit what was decided:
/// no reader waits for the writer, and the writer waits for no reader and no network.
/// </summary>
public abstract class LiaisonStore : IAsyncDisposable
{
    /// <summary>A context over one consistent snapshot. Read and change its entities freely; only <see cref="CommitAsync"/> writes.</summary>
    public abstract LiaisonDb Read();

    /// <summary>
    /// Writes everything that was changed in <paramref name="decided"/> in one short transaction, checked by versions and
    /// unique constraints. Durable when it returns <see cref="CommitOutcome.Committed"/>. The context cannot be read afterwards.
    /// </summary>
    public abstract Task<CommitOutcome> CommitAsync(LiaisonDb decided, CancellationToken cancellation);

    /// <summary>
    /// A context on a connection of its own, for long work that begins and commits its own transaction, such as an import.
    /// While it writes, turns wait.
    /// </summary>
    public abstract LiaisonDb OpenAlone();

    /// <summary>Brings the database to this version of the program.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
