namespace LiaisonBot.Data.Backups;

/// <summary>Whether this version of the program can go on from what a backup holds.</summary>
internal static class BackupVersion
{
    /// <param name="applied">The migrations that the records in the backup went through.</param>
    /// <param name="known">Those of this program, the oldest first.</param>
    public static BackupOutcome Judge(IReadOnlyCollection<string> applied, IReadOnlyList<string> known)
    {
        var last = applied.Max(StringComparer.Ordinal);
        if (last is null)
            return BackupOutcome.NotABackup;
        if (string.CompareOrdinal(last, known[^1]) > 0)
            return BackupOutcome.Newer;
        if (applied.Except(known).Any())
            return BackupOutcome.NotABackup;
        return last == known[^1] ? BackupOutcome.Done : BackupOutcome.DoneButBehind;
    }
}
