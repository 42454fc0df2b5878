namespace LiaisonBot.Data.Store;

/// <summary>How a commit ended. Only <see cref="Committed"/> may be acknowledged to anyone.</summary>
public enum CommitOutcome
{
    Committed,

    /// <summary>Another commit changed what this one had read or took its unique key: decide again on a fresh snapshot.</summary>
    Conflict,

    /// <summary>Nothing was written: the database is busy, full or away.</summary>
    Unavailable,
}
