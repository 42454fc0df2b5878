using LiaisonBot.Data.Backups;

namespace LiaisonBot.Data.Postgres;

/// <summary>How one of PostgreSQL's own programs ended.</summary>
/// <param name="ExitCode">Null when the program is not there.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">What it complained of, or its name when it is not there.</param>
internal sealed record ToolRun(int? ExitCode, string Output, string Errors)
{
    public bool WentWell => ExitCode == 0;

    public BackupResult Failure => ExitCode is null
        ? new BackupResult(BackupOutcome.NoTools, Errors)
        : new BackupResult(BackupOutcome.ToolFailed, Errors.Split('\n')[0]);

    public static ToolRun Missing(string tool) => new(null, "", tool);
}
