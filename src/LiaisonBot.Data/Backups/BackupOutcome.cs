namespace LiaisonBot.Data.Backups;

/// <summary>How a backup or a restore ended. Nothing was changed unless it is done.</summary>
public enum BackupOutcome
{
    Done,

    /// <summary>Done with records of an older version of this program: they have to be migrated before they can be served.</summary>
    DoneButBehind,

    /// <summary>There are no records of this program to make a backup of.</summary>
    NoRecords,

    /// <summary>The file is none that <c>backup</c> wrote.</summary>
    NotABackup,

    /// <summary>It is a backup of the other engine.</summary>
    OtherEngine,

    /// <summary>It cannot be read to its end, or contradicts itself.</summary>
    Damaged,

    /// <summary>A newer version of this program made it.</summary>
    Newer,

    /// <summary>There are records where it would be put.</summary>
    NotEmpty,

    /// <summary>What lies where it would be put is a broken file, of which nobody can tell whether it is in use.</summary>
    PlaceDamaged,

    /// <summary>Somebody else uses those records, such as a running bot.</summary>
    InUse,

    /// <summary>PostgreSQL's own programs are not on this machine.</summary>
    NoTools,

    /// <summary>One of them failed, and said why.</summary>
    ToolFailed,
}

/// <param name="Outcome">How it ended.</param>
/// <param name="Detail">The program that is missing, or what it said; empty for everything else.</param>
public sealed record BackupResult(BackupOutcome Outcome, string Detail = "")
{
    public bool IsDone => Outcome is BackupOutcome.Done or BackupOutcome.DoneButBehind;
}
