using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.Data.Store;

/// <summary>The open connections that snapshots are read on, lent to one reader at a time.</summary>
/// <param name="connectionString">The file.</param>
internal sealed class ReadConnections(string connectionString) : IDisposable
{
    /// <summary>Beyond so many that nobody uses a connection is closed: each keeps a cache of pages and its statements.</summary>
    private const int MostIdle = 8;

    private readonly string unpooled = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
    private readonly ConcurrentBag<ReadConnection> idle = [];
    private volatile bool isClosed;

    /// <summary>An open connection, until it is disposed of.</summary>
    public ReadConnection Lend()
    {
        if (!idle.TryTake(out var connection))
        {
            connection = new ReadConnection(unpooled, TakeBack);
            connection.Open();
        }

        connection.IsLent = true;
        return connection;
    }

    /// <summary>Closes those that nobody uses; those that are lent are closed as they come back.</summary>
    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var connection))
            connection.Dispose();
    }

    private bool TakeBack(ReadConnection connection)
    {
        if (isClosed || idle.Count >= MostIdle)
            return false;
        idle.Add(connection);

        // Closed meanwhile: nobody will come for it.
        if (isClosed)
            Dispose();
        return true;
    }
}
