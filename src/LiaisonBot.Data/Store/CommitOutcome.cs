namespace LiaisonBot.Data.Store;

/// <summary>How a commit ended. Only <see cref="Committed"/> may be acknowledged to anyone.</summary>
public enum CommitOutcome
{
    Committed,

    /// <summary>Another commit changed what this one had read or took its unique key: decide again on a fresh snapshot.</summary>
    Conflict,

    /// <summary>
    /// The database is busy, full or away. Nothing is known to be written: a server that went away over the very last word may have
    /// written it, which whoever tries again finds out (the inbox, an id, a version).
    /// </summary>
    Unavailable,
}
