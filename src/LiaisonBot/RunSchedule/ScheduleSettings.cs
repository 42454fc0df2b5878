using LiaisonBot.Settings;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LiaisonBot.RunSchedule;

/// <summary>
/// Where Quartz keeps its triggers: in a file of its own beside the records, or in the records' PostgreSQL database, shared by all nodes.
/// </summary>
/// <param name="Connection">As the engine's driver reads it.</param>
/// <param name="IsShared">Whether other nodes use it too.</param>
internal sealed record ScheduleSettings(string Connection, bool IsShared)
{
    private const string FileName = "quartz.db";

    /// <exception cref="WrongSettingException">What is set cannot be read.</exception>
    public static ScheduleSettings Of(IConfiguration settings)
    {
        var records = settings.GetConnectionString("Liaison");
        var own = settings.GetConnectionString("Quartz");
        try
        {
            return string.Equals(settings["Database:Provider"], "Postgres", StringComparison.OrdinalIgnoreCase)
                ? new ScheduleSettings(new NpgsqlConnectionStringBuilder(own ?? records).ToString(), IsShared: true)
                : new ScheduleSettings(FileOf(own, records), IsShared: false);
        }
        catch (Exception wrong) when (wrong is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException(own is null ? "ConnectionStrings:Liaison" : "ConnectionStrings:Quartz", wrong.Message);
        }
    }

    private static string FileOf(string? own, string? records)
    {
        var file = new SqliteConnectionStringBuilder(own ?? records);
        if (own is null)
            file.DataSource = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.DataSource)) ?? "", FileName);
        if (Path.GetDirectoryName(Path.GetFullPath(file.DataSource)) is { } folder)
            Directory.CreateDirectory(folder);
        return file.ToString();
    }
}
