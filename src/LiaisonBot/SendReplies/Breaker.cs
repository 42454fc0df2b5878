namespace LiaisonBot.SendReplies;

/// <summary>
/// Stops calling a service that fails: open when at least half of at least twenty calls within 30 s failed, then one call every ten
/// seconds to see, and closed by the first that succeeds. For one caller at a time.
/// </summary>
internal sealed class Breaker
{
    private const int FewestCalls = 20;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly Queue<(DateTimeOffset At, bool Failed)> calls = new();
    private bool isProbing;

    /// <summary>When the next call may be tried; null while all may.</summary>
    public DateTimeOffset? OpensAt { get; private set; }

    /// <summary>Whether a call may be made now.</summary>
    public bool Takes(DateTimeOffset now) => OpensAt is null || (OpensAt <= now && !isProbing);

    /// <summary>Makes a call, if one may be made.</summary>
    public bool Enter(DateTimeOffset now)
    {
        if (!Takes(now))
            return false;
        isProbing = OpensAt is not null;
        return true;
    }

    /// <summary>What became of a call.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="failed">Whether it failed.</param>
    /// <param name="counts">Whether that may open it; the one call that is made to see always says whether it closes.</param>
    public void Note(DateTimeOffset now, bool failed, bool counts = true)
    {
        if (isProbing)
            Judge(now, failed);
        if (OpensAt is not null || !counts)
            return;
        calls.Enqueue((now, failed));
        while (calls.Peek().At < now - Window)
            calls.Dequeue();
        if (calls.Count >= FewestCalls && 2 * calls.Count(call => call.Failed) >= calls.Count)
            OpensAt = now + Rest;
    }

    private void Judge(DateTimeOffset now, bool failed)
    {
        isProbing = false;
        calls.Clear();
        OpensAt = failed ? now + Rest : null;
    }
}
