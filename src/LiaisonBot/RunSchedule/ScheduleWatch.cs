using Quartz;

namespace LiaisonBot.RunSchedule;

/// <summary>What Quartz will do next, and whether it is doing something: asked by whoever moves the clock.</summary>
internal sealed class ScheduleWatch(ScheduleStart start)
{
    /// <summary>When a trigger fires next; a moment that has come when one is about to. Null when there is none.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellation)
    {
        var scheduler = await start.RunningAsync(cancellation);
        var triggers = await scheduler.QueryTriggers(new TriggerQuery(), cancellation);
        return triggers.Items.Min(trigger => trigger.NextFireTimeUtc);
    }

    /// <summary>Whether all that had its hour has been done.</summary>
    public async Task<bool> IsIdleAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (await NextAsync(cancellation) <= now)
            return false;
        var scheduler = await start.RunningAsync(cancellation);
        var running = await scheduler.QueryFireInstances(new FireInstanceQuery { State = FireInstanceState.Executing }, cancellation);
        return running.Items.Count == 0;
    }
}
