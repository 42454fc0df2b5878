using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Reminders;

/// <summary>What the ledger holds after a plan, and after several.</summary>
public abstract class ReminderPlanTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly LongAgo = new(2026, 1, 5);
    private PlanStage stage = null!;

    public async Task InitializeAsync() => stage = await PlanStage.NewAsync(engine);

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Who_owes_a_contact_is_reminded_on_the_first_working_day_from_the_10th_on_and_once()
    {
        var owing = await stage.School.PairAsync(LongAgo);
        await stage.School.PairAsync(LongAgo, member: owing.Member);
        var met = await stage.School.PairAsync(LongAgo);
        await stage.School.MeetAsync(met, new DateOnly(2026, 5, 2));
        Assert.Empty(await stage.PlanAtAsync("2026-05-08T00:10"));

        var reminder = Assert.Single(await stage.PlanAtAsync("2026-05-10T00:10"));

        Assert.Equal((ReminderRules.Contact10, owing.MemberId), (reminder.Rule, reminder.PersonId));
        Assert.Equal((new DateOnly(2026, 5, 10), new DateOnly(2026, 5, 17)), (reminder.Day, reminder.Until));
        Assert.Equal(PlanStage.At("2026-05-11T08:30"), reminder.DueAt);
        Assert.Empty(await stage.PlanAtAsync("2026-05-10T08:25"));
        Assert.Empty(await stage.PlanAtAsync("2026-05-11T00:10"));
    }

    [Fact]
    public async Task What_comes_up_later_is_not_reminded_of_a_day_that_was_planned()
    {
        await stage.PlanAtAsync("2026-05-09T00:10");
        await stage.School.PairAsync(LongAgo);
        Assert.Single(await stage.PlanAtAsync("2026-05-10T00:10"));
        await stage.School.PairAsync(LongAgo);
        Assert.Single(await stage.PlanAtAsync("2026-05-10T08:25"));
        await stage.School.PairAsync(LongAgo);

        Assert.Empty(await stage.PlanAtAsync("2026-05-11T00:10"));
        Assert.Equal(3, (await stage.PlanAtAsync("2026-05-20T00:10")).Count);
    }

    [Fact]
    public async Task After_a_week_without_the_bot_the_latest_of_each_rule_is_caught_up_alone()
    {
        var pairing = await stage.School.PairAsync(LongAgo);
        await stage.PlanAtAsync("2026-05-08T00:10");

        var caught = await stage.PlanAtAsync("2026-05-28T15:00");

        var one = Assert.Single(caught);
        Assert.Equal((ReminderRules.ContactEnd, pairing.MemberId, PlanStage.At("2026-05-28T08:30")), (one.Rule, one.PersonId, one.DueAt));
    }

    [Theory]
    [InlineData("2026-05-17T10:00", 0)] // A Sunday: on Monday it would be the 18th.
    [InlineData("2026-05-16T10:00", 0)]
    [InlineData("2026-05-15T10:00", 1)]
    [InlineData("2026-05-18T10:00", 0)]
    public async Task What_could_be_sent_too_late_only_is_left_out(string start, int reminders)
    {
        await stage.School.PairAsync(LongAgo);
        await stage.PlanAtAsync("2026-05-09T00:10");

        Assert.Equal(reminders, (await stage.PlanAtAsync(start)).Count);
    }

    [Fact]
    public async Task A_line_that_was_not_sent_in_time_is_dropped()
    {
        await stage.School.PairAsync(LongAgo);
        var reminder = Assert.Single(await stage.PlanAtAsync("2026-05-10T00:10"));

        await stage.PlanAtAsync("2026-05-17T23:00");
        Assert.Equal(ReminderState.Planned, (await StoredAsync(reminder)).State);
        await stage.PlanAtAsync("2026-05-18T00:10");

        var dropped = await StoredAsync(reminder);
        Assert.Equal((ReminderState.Dropped, PlanStage.At("2026-05-18T00:10")), (dropped.State, dropped.EndedAt));
        Assert.Equal(reminder.Version + 1, dropped.Version);
    }

    [Fact]
    public async Task What_was_sent_or_withdrawn_stays_what_it_is()
    {
        await stage.School.PairAsync(LongAgo);
        var reminder = Assert.Single(await stage.PlanAtAsync("2026-05-10T00:10"));
        (await stage.Db.Reminders.SingleAsync()).End(ReminderState.Gathered, stage.Clock.Now);
        await stage.Db.SaveChangesAsync();

        Assert.Empty(await stage.PlanAtAsync("2026-05-10T08:25"));
        await stage.PlanAtAsync("2026-05-18T00:10");

        Assert.Equal(ReminderState.Gathered, (await StoredAsync(reminder)).State);
    }

    [Fact]
    public async Task A_persons_own_quiet_hours_move_the_hour()
    {
        var pairing = await stage.School.PairAsync(LongAgo);
        await stage.School.SaveAsync(new Preference { PersonId = pairing.MemberId, QuietTo = new TimeOnly(10, 15) });

        Assert.Equal(PlanStage.At("2026-05-11T10:15"), Assert.Single(await stage.PlanAtAsync("2026-05-10T00:10")).DueAt);
    }

    [Fact]
    public async Task Before_the_first_roster_nothing_is_planned_and_nothing_missed()
    {
        await using var empty = await TestRecords.NewAsync(engine);
        Assert.Equal(0, await new ReminderPlan(empty.Store, stage.Clock, stage.Programme).PlanAsync(default));
        await using var db = empty.Store.Read();
        Assert.Empty(await db.Meta.ToListAsync());

        // Whoever starts on the 12th hears of the 10th.
        await stage.School.PairAsync(LongAgo);
        Assert.Single(await stage.PlanAtAsync("2026-05-12T00:10"));
    }

    [Fact]
    public async Task Two_nodes_that_plan_at_once_write_each_line_once()
    {
        for (var count = 0; count < 10; count++)
            await stage.School.PairAsync(LongAgo);
        stage.MoveTo("2026-05-20T00:10");
        await using var other = stage.School.Records.OpenAnother();

        var written = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(node => Task.Run(() =>
                new ReminderPlan(node % 2 == 0 ? other : stage.School.Records.Store, stage.Clock, stage.Programme).PlanAsync(default))));

        Assert.Equal(10, written.Sum());
        Assert.Equal(10, await stage.Db.Reminders.CountAsync());
    }

    private Task<Reminder> StoredAsync(Reminder reminder) => stage.Db.Reminders.AsNoTracking().SingleAsync(one => one.Id == reminder.Id);
}

public sealed class ReminderPlanOnSqliteTests() : ReminderPlanTests(Engine.Sqlite);

public sealed class ReminderPlanOnPostgresTests() : ReminderPlanTests(Engine.Postgres);
