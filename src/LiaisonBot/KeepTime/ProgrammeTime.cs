namespace LiaisonBot.KeepTime;

/// <summary>
/// The programme's time: the system's plus an offset, which only <c>Clock:Start</c> and <c>/dev/clock</c> set, in Development. It ticks at real
/// speed; its timers are armed anew when it is moved, so whoever waits for an hour that was passed over is woken at once.
/// </summary>
internal sealed class ProgrammeTime(TimeProvider system) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly HashSet<Alarm> alarms = [];
    private long offset;

    /// <summary>Whether it differs from the system's.</summary>
    public bool IsMoved => Offset != TimeSpan.Zero;

    public override long TimestampFrequency => system.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => system.LocalTimeZone;

    private TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offset));

    public override DateTimeOffset GetUtcNow() => system.GetUtcNow() + Offset;

    public override long GetTimestamp() => system.GetTimestamp() + (long)(Offset.TotalSeconds * TimestampFrequency);

    /// <summary>Sets it, before anything runs by it: also back.</summary>
    public void StartAt(DateTimeOffset moment) => Interlocked.Exchange(ref offset, (moment - system.GetUtcNow()).Ticks);

    /// <summary>Moves it on to this moment; a moment that has passed moves nothing.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        List<Alarm> waiting;
        lock (gate)
        {
            if (moment <= GetUtcNow())
                return;
            StartAt(moment);
            waiting = [.. alarms];
        }

        waiting.ForEach(alarm => alarm.Arm());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var alarm = new Alarm(this, system, () => callback(state));
        lock (gate)
        {
            alarms.Add(alarm);
        }

        alarm.Change(dueTime, period);
        return alarm;
    }

    private void Forget(Alarm alarm)
    {
        lock (gate)
        {
            alarms.Remove(alarm);
        }
    }

    /// <summary>A timer by the programme's time, upon one of the system's that rings once and may ring early.</summary>
    private sealed class Alarm : ITimer
    {
        /// <summary>The system's timers take no longer wait.</summary>
        private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

        private readonly Lock gate = new();
        private readonly ProgrammeTime time;
        private readonly Action ring;
        private readonly ITimer timer;
        private DateTimeOffset? due;
        private TimeSpan period;

        public Alarm(ProgrammeTime time, TimeProvider system, Action ring)
        {
            this.time = time;
            this.ring = ring;
            timer = system.CreateTimer(_ => Wake(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (gate)
            {
                due = dueTime == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow() + dueTime;
                this.period = period;
                return ArmHere();
            }
        }

        public void Arm()
        {
            lock (gate)
            {
                ArmHere();
            }
        }

        public void Dispose()
        {
            time.Forget(this);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            time.Forget(this);
            return timer.DisposeAsync();
        }

        private bool ArmHere()
        {
            if (due is not { } at)
                return timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            var wait = at - time.GetUtcNow();
            return timer.Change(TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, Longest.Ticks)), Timeout.InfiniteTimeSpan);
        }

        private void Wake()
        {
            lock (gate)
            {
                var now = time.GetUtcNow();
                var rings = due <= now;
                if (rings)
                    due = period > TimeSpan.Zero ? now + period : null;
                ArmHere();
                if (!rings)
                    return;
            }

            ring();
        }
    }
}
