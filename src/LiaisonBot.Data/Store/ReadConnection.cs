using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.Data.Store;

/// <summary>
/// A connection that snapshots are read on, one after the other. It keeps the statements that SQLite has read: for the larger queries reading
/// them takes longer than answering them.
/// </summary>
/// <param name="connectionString">The file, without the driver's own pool.</param>
/// <param name="takeBack">Takes the open connection back when a reader is done with it; false when it is not needed any more.</param>
internal sealed class ReadConnection(string connectionString, Func<ReadConnection, bool> takeBack) : SqliteConnection(connectionString)
{
    /// <summary>More than the bot has queries; one that is not in use gives way to the next.</summary>
    private const int MostKept = 512;

    /// <summary>
    /// 16 MiB of pages, of this connection alone. A question about the whole school looks at as much of a large file; in SQLite's own 2 MiB it
    /// reads most of them again and again.
    /// </summary>
    private const string PageCache = "PRAGMA cache_size = -16384";

    private readonly Dictionary<string, SqliteCommand> kept = [];

    /// <summary>Whether a reader has it.</summary>
    public bool IsLent { get; set; }

    /// <summary>A command of that text that nobody else uses, with the statement of the last time.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "Entity Framework's text; what people write comes in parameters.")]
    public SqliteCommand Take(string text)
    {
        if (kept.Remove(text, out var known))
        {
            known.Transaction = Transaction;
            return known;
        }

        var command = CreateCommand();
        command.CommandText = text;
        return command;
    }

    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (kept.Count >= MostKept && kept.First() is var (text, idle))
        {
            kept.Remove(text);
            idle.Dispose();
        }

        if (!kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    public override void Open()
    {
        base.Open();
        using var settings = new SqliteCommand(PageCache, this);
        settings.ExecuteNonQuery();
    }

    /// <summary>Ends the snapshot of the reader who has it; the file stays open for the next.</summary>
    public override void Close()
    {
        if (IsLent)
            Transaction?.Dispose();
        else
            base.Close();
    }

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing && IsLent)
        {
            Close();
            IsLent = false;
            if (takeBack(this))
                return;
        }

        base.Dispose(disposing);
    }
}
