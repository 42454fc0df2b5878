using LiaisonBot.KeepTime;
using LiaisonBot.RunSchedule;
using LiaisonBot.SendReplies;

namespace LiaisonBot.StepClock;

/// <summary>
/// Moves the programme's clock as if the time had passed: to each next moment at which something is due, in order, and on from there when it
/// is done. One leap would wake everything at the end at once, and Quartz would lose what was missed for long.
/// </summary>
internal sealed class ClockStepper(ProgrammeTime time, ScheduleWatch schedule, OutboxWatch outbox, ClockMemory memory) : IDisposable
{
    /// <summary>Most of what is due is done in a moment. Longer work, such as a morning's reminders, is not to be slowed down by asking for it.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(64);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Returns when everything up to this moment is done.</summary>
    public async Task MoveToAsync(DateTimeOffset target, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            await BecomeIdleAsync(cancellation);
            while (await NextAsync(cancellation) is { } next && next <= target)
            {
                time.MoveTo(next);
                await BecomeIdleAsync(cancellation);
            }

            time.MoveTo(target);
            await BecomeIdleAsync(cancellation);
            await memory.KeepAsync(cancellation);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<DateTimeOffset?> NextAsync(CancellationToken cancellation)
    {
        var fire = await schedule.NextAsync(cancellation);
        var message = await outbox.NextAsync(time.GetUtcNow(), cancellation);
        return fire is null || message < fire ? message : fire;
    }

    /// <summary>A job may write messages, so the outbox is asked after the schedule.</summary>
    private async Task BecomeIdleAsync(CancellationToken cancellation)
    {
        var wait = ShortestWait;
        while (!await schedule.IsIdleAsync(time.GetUtcNow(), cancellation) || !await outbox.IsIdleAsync(cancellation))
        {
            await Task.Delay(wait, TimeProvider.System, cancellation);
            wait = wait < LongestWait ? 2 * wait : LongestWait;
        }
    }
}
