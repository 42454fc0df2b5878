namespace LiaisonBot.Data.Store;

/// <summary>How a database stands.</summary>
/// <param name="Exists">False when there is none yet, which only a database of this process's own can be.</param>
/// <param name="IsBehind">Whether it is of an older version than this program.</param>
/// <param name="Obstacle">What else keeps the program from serving on it; null when nothing does.</param>
public sealed record StoreState(bool Exists, bool IsBehind = false, string? Obstacle = null)
{
    /// <summary>A database that the next start makes.</summary>
    public static StoreState Missing { get; } = new(Exists: false);

    /// <summary>The time of the machine that the database runs on; null when it is this one.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>How late it was here when that was read.</summary>
    public DateTimeOffset ClockReadAt { get; init; }

    /// <summary>When something was last done; null when nothing was, or nobody knows.</summary>
    public DateTimeOffset? LastDone { get; init; }

    /// <summary>Development alone: where the programme's clock was last, if it was moved.</summary>
    public DateTimeOffset? MovedClock { get; init; }
}
