using LiaisonBot.Data.Backups;
using LiaisonBot.Data.Outbox;

namespace LiaisonBot.Data.Store;

/// <summary>
/// Where the records are kept. Decide on a snapshot, then commit what was decided:
/// no reader waits for the writer, and the writer waits for no reader and no network.
/// </summary>
public abstract class LiaisonStore : IAsyncDisposable
{
    /// <summary>Whether other processes may serve from the same records at the same time.</summary>
    public virtual bool IsShared => false;

    /// <summary>Whether its disk takes another commit. A server's disk is the server's to watch.</summary>
    public virtual bool HasRoom => true;

    /// <summary>A context over one consistent snapshot. Read and change its entities freely; only <see cref="CommitAsync"/> writes.</summary>
    public abstract LiaisonDb Read();

    /// <summary>
    /// As <see cref="Read"/>, with nobody else in this conversation on any other node until the context is disposed of: the snapshot begins when
    /// those before are done. Within the process it is the caller who lets in one at a time
    /// (docs/adr/0006-order-across-nodes.md).
    /// </summary>
    /// <param name="conversation">Any name that all nodes give it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public virtual Task<LiaisonDb> ReadAloneAsync(string conversation, CancellationToken cancellation) => Task.FromResult(Read());

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

    /// <summary>
    /// Messages for this process to send: of each conversation the first that is due. Nudges are written down as being sent before they are
    /// given out. Where several nodes share the outbox, no other gets the same ones while <see cref="OutboxClaim.Lease"/> lasts.
    /// </summary>
    public abstract Task<IReadOnlyList<OutboxClaim>> ClaimAsync(OutboxLook look, CancellationToken cancellation);

    /// <summary>Brings the database to this version of the program; of several that try, one does it and the others wait.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellation);

    /// <summary>
    /// Before the first turn: brings a database that is this process's own to this version, and looks whether a shared one is.
    /// Returns what keeps the program from serving, for whoever starts it; null when nothing does.
    /// </summary>
    public abstract Task<string?> MakeReadyAsync(CancellationToken cancellation);

    /// <summary>How the database stands, for whoever looks after it. Changes nothing, and makes none that is not there.</summary>
    public abstract Task<StoreState> LookAsync(CancellationToken cancellation);

    /// <summary>Copies the records as they are at one moment into a file, checked, while they go on being used.</summary>
    /// <param name="file">Empty, and already as its owner wants it protected.</param>
    /// <param name="cancellation">Gives up between steps; what is in the file then is no backup.</param>
    public abstract Task<BackupResult> BackUpAsync(string file, CancellationToken cancellation);

    /// <summary>Puts the records of a backup in place of what is here: all of them, or nothing is changed.</summary>
    /// <param name="file">That <see cref="BackUpAsync"/> wrote.</param>
    /// <param name="replace">Whether records that are here may go.</param>
    /// <param name="cancellation">Gives up between steps.</param>
    public abstract Task<BackupResult> RestoreAsync(string file, bool replace, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
