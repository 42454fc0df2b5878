using LiaisonBot.KeepTime;
using LiaisonBot.Testing;

namespace LiaisonBot.Tests.KeepTime;

/// <summary>The programme's clock: the system's plus what it was moved by, and timers that notice (architecture.md, Time).</summary>
public sealed class ProgrammeTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly SteppedClock system = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));
    private readonly ProgrammeTime time;

    public ProgrammeTimeTests() => time = new ProgrammeTime(system);

    [Fact]
    public void It_is_the_systems_until_it_is_moved()
    {
        Assert.Equal(system.GetUtcNow(), time.GetUtcNow());
        Assert.False(time.IsMoved);
    }

    [Fact]
    public void From_its_start_it_ticks_at_the_systems_speed()
    {
        time.StartAt(Start);
        system.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(Start.AddMinutes(5), time.GetUtcNow());
        Assert.True(time.IsMoved);
    }

    [Fact]
    public void It_goes_forward_and_never_back()
    {
        time.StartAt(Start);
        time.MoveTo(Start.AddDays(3));
        time.MoveTo(Start.AddDays(1));

        Assert.Equal(Start.AddDays(3), time.GetUtcNow());
    }

    [Fact]
    public void What_was_measured_over_a_move_has_lasted_as_long_as_the_clock_says()
    {
        time.StartAt(Start);
        var begun = time.GetTimestamp();
        time.MoveTo(Start.AddHours(2));

        Assert.Equal(TimeSpan.FromHours(2), time.GetElapsedTime(begun));
    }

    [Fact]
    public async Task Who_waits_for_an_hour_that_is_passed_over_is_woken_by_the_move()
    {
        var waiting = Task.Delay(TimeSpan.FromDays(45), time);
        time.MoveTo(time.GetUtcNow().AddDays(44));
        system.Advance(TimeSpan.FromSeconds(1));
        Assert.False(waiting.IsCompleted);

        time.MoveTo(time.GetUtcNow().AddDays(1));
        system.Advance(TimeSpan.Zero);

        await waiting.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
    }

    [Fact]
    public void A_timer_that_repeats_rings_once_for_a_move_over_many_of_its_hours_and_then_goes_on()
    {
        var rings = 0;
        using var daily = time.CreateTimer(_ => rings++, null, TimeSpan.FromDays(1), TimeSpan.FromDays(1));

        time.MoveTo(time.GetUtcNow().AddDays(10));
        system.Advance(TimeSpan.Zero);
        Assert.Equal(1, rings);

        system.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, rings);
    }

    [Fact]
    public void A_timer_that_was_stopped_rings_no_more()
    {
        var rings = 0;
        var timer = time.CreateTimer(_ => rings++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        time.MoveTo(time.GetUtcNow().AddDays(1));
        system.Advance(TimeSpan.FromDays(1));
        timer.Dispose();

        Assert.Equal(0, rings);
    }
}
