using System.Globalization;
using Npgsql;

namespace LiaisonBot.Data.Postgres;

/// <summary>How this program speaks with a PostgreSQL server, whatever else the connection string asks for.</summary>
internal static class PostgresConnections
{
    /// <summary>How long another's lock is waited for: an import, or another node's turn in the same conversation (architecture.md, one commit).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>Of one node. The server's own limit, a hundred unless it is raised, is shared by all of them.</summary>
    private const int MostConnections = 40;

    /// <summary>
    /// How many statements of a connection the server keeps parsed: turns ask the same questions over and over, and parsing them anew took
    /// a third of a turn's processor time (docs/performance.md).
    /// </summary>
    private const int MostPrepared = 200;

    /// <summary>A server that does not even take the connection is away: the channel is told to come back, not kept waiting.</summary>
    private const int SecondsToConnect = 2;

    /// <summary>Of whoever has nobody waiting for an answer: a server whose disk is busy may take its time.</summary>
    private const int SecondsToConnectPatiently = 60;

    private static readonly TimeSpan LongestPauseInWork = TimeSpan.FromMinutes(5);

    /// <summary>For turns.</summary>
    /// <exception cref="ArgumentException">The connection string is not one, or names no server or no database.</exception>
    public static NpgsqlDataSource Open(string connectionString) => new NpgsqlDataSourceBuilder(Settings(connectionString).ConnectionString).Build();

    /// <summary>For a start, a migration, an import: whoever begins that waits for a server that is busy.</summary>
    public static NpgsqlDataSource OpenPatiently(string connectionString)
    {
        var settings = Settings(connectionString);
        settings.Pooling = false;
        settings.Timeout = SecondsToConnectPatiently;
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    private static NpgsqlConnectionStringBuilder Settings(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.Host is not { Length: > 0 } || settings.Database is not { Length: > 0 })
            throw new ArgumentException("it names no server or no database, as in 'Host=db.example.edu;Database=liaison;Username=liaison'.", nameof(connectionString));
        if (!settings.ContainsKey("Maximum Pool Size"))
            settings.MaxPoolSize = MostConnections;
        if (!settings.ContainsKey("Max Auto Prepare"))
            settings.MaxAutoPrepare = MostPrepared;
        settings.Timeout = SecondsToConnect;
        settings.CommandTimeout = (int)Patience.TotalSeconds + SecondsToConnect;
        settings.ApplicationName ??= "LiaisonBot";

        // Details quote what stands in the rows.
        settings.IncludeErrorDetail = false;
        settings.Options = $"{settings.Options} {SessionOptions()}".TrimStart();
        return settings;
    }

    /// <summary>
    /// A commit is on the disk before it is acknowledged; a wait for a lock ends; and a node that lost its power, which says no goodbye,
    /// keeps nobody waiting for its locks longer than half a minute.
    /// </summary>
    private static string SessionOptions() => string.Join(' ', new (string Name, string Value)[]
    {
        ("synchronous_commit", "on"),
        ("lock_timeout", Milliseconds(Patience)),
        ("idle_in_transaction_session_timeout", Milliseconds(LongestPauseInWork)),
        ("tcp_keepalives_idle", "10"),
        ("tcp_keepalives_interval", "5"),
        ("tcp_keepalives_count", "3"),
    }.Select(option => $"-c {option.Name}={option.Value}"));

    private static string Milliseconds(TimeSpan span) => span.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
}
