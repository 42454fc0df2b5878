using LiaisonBot.Data.Meta;
using LiaisonBot.Data.Store;

namespace LiaisonBot.KeepTime;

/// <summary>
/// Keeps the last moment of a clock that was moved, so that a restart goes on from there and no day is lived twice. A clock that is the
/// system's needs no memory.
/// </summary>
internal sealed class ClockMemory(LiaisonStore store, ProgrammeTime time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Before anything runs by the clock: sets it to the later of what the settings say and the last moment that was kept.</summary>
    /// <param name="start">What the settings say; null for the system's time.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task RecallAsync(DateTimeOffset? start, CancellationToken cancellation)
    {
        await using var db = store.Read();
        var kept = await db.ClockMomentAsync(cancellation);
        if (start is { } moment)
            time.StartAt(moment);
        if (kept is { } last)
            time.MoveTo(last);
    }

    public async Task KeepAsync(CancellationToken cancellation)
    {
        if (!time.IsMoved)
            return;
        await using var db = store.Read();
        await db.KeepClockMomentAsync(time.GetUtcNow(), cancellation);
        await store.CommitAsync(db, cancellation);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryKeepAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Every, TimeProvider.System);
        try
        {
            while (await ticks.WaitForNextTickAsync(stoppingToken))
                await TryKeepAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The stop keeps the last moment.
        }
    }

    private async Task TryKeepAsync(CancellationToken cancellation)
    {
        try
        {
            await KeepAsync(cancellation);
        }
        catch (Exception away) when (away.IsOfStore())
        {
            // The store is away: the next minute keeps it.
        }
    }
}
