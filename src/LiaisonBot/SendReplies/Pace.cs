namespace LiaisonBot.SendReplies;

/// <summary>How many may leave within a window of time.</summary>
internal sealed record PaceLimit(int Most, TimeSpan Window)
{
    /// <summary>What leaves evenly arrives unevenly: a little longer, so that the channel counts no more than it takes.</summary>
    public TimeSpan Kept { get; } = Window * 1.02;
}

/// <summary>Keeps what leaves for one destination within all its limits, in any window and not only on average. For one caller at a time.</summary>
internal sealed class Pace(IReadOnlyList<PaceLimit> limits)
{
    private readonly int remembered = limits.Max(limit => limit.Most);
    private readonly List<DateTimeOffset> left = [];

    /// <summary>When the last one left, or will.</summary>
    public DateTimeOffset Last => left[^1];

    /// <summary>The first moment from now on at which one more may leave.</summary>
    public DateTimeOffset FreeAt(DateTimeOffset now)
    {
        foreach (var limit in limits.Where(limit => left.Count >= limit.Most))
        {
            var free = left[^limit.Most] + limit.Kept;
            now = free > now ? free : now;
        }

        return now;
    }

    /// <summary>One leaves then; never earlier than the one before.</summary>
    public void Leave(DateTimeOffset at)
    {
        left.Add(at);
        if (left.Count > 2 * remembered)
            left.RemoveRange(0, left.Count - remembered);
    }
}
