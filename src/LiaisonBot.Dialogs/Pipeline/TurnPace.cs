using System.Threading.RateLimiting;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>How many turns of one person are taken in a minute, on each node.</summary>
public sealed record TurnLimits(int PerPersonAndMinute);

/// <summary>Counts the turns of each person, and how often one was told to wait.</summary>
internal sealed class TurnPace(TurnLimits limits) : IDisposable
{
    private const int Segments = 6;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> turns = PartitionedRateLimiter.Create<string, string>(
        who => RateLimitPartition.GetSlidingWindowLimiter(who, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = limits.PerPersonAndMinute,
            Window = Minute,
            SegmentsPerWindow = Segments,
        }));

    private readonly PartitionedRateLimiter<string> notices = PartitionedRateLimiter.Create<string, string>(
        who => RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = Minute }));

    public bool Takes(string who) => IsFree(turns, who);

    /// <summary>Whether somebody who goes too fast is to be told so: once a minute, or the bot would go as fast as they do.</summary>
    public bool Tells(string who) => IsFree(notices, who);

    public void Dispose()
    {
        turns.Dispose();
        notices.Dispose();
    }

    private static bool IsFree(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }
}
