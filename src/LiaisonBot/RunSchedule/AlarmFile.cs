using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.RunSchedule;

/// <summary>
/// Opens Quartz's own file without a sync to disk for each commit. A power cut may make it forget when it rang last, which costs nothing:
/// what has been done is decided by the records, whose file is synced.
/// </summary>
internal sealed class AlarmFile : DbProviderFactory
{
    public static AlarmFile Instance { get; } = new();

    public override DbConnection CreateConnection() => new Connection();

    public override DbCommand CreateCommand() => new SqliteCommand();

    public override DbParameter CreateParameter() => new SqliteParameter();

    private sealed class Connection : SqliteConnection
    {
        public override void Open()
        {
            base.Open();
            using var settings = CreateCommand();
            settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
            settings.ExecuteNonQuery();
        }
    }
}
