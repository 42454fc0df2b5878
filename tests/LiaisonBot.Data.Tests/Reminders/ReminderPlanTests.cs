using LiaisonBot.Data.Reminders;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Data.Tests.Reminders;

/// <summary>What the ledger holds after a plan.</summary>
public abstract class ReminderPlanTests(Engine engine) : IAsyncLifetime
{
    private PlanStage stage = null!;

    public async Task InitializeAsync() => stage = await PlanStage.NewAsync(engine);

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Who_owes_a_contact_is_reminded_on_the_first_working_day_from_the_10th_on_and_once()
    {
        var owing = await stage.School.PairAsync(new DateOnly(2026, 1, 5));
        await stage.School.PairAsync(new DateOnly(2026, 1, 5), member: owing.Member);
        var met = await stage.School.PairAsync(new DateOnly(2026, 1, 5));
        await stage.School.MeetAsync(met, new DateOnly(2026, 5, 2));
        Assert.Empty(await stage.PlanAtAsync("2026-05-08T00:10"));

        var reminder = Assert.Single(await stage.PlanAtAsync("2026-05-10T00:10"));

        Assert.Equal((ReminderRules.Contact10, owing.MemberId), (reminder.Rule, reminder.PersonId));
        Assert.Equal((new DateOnly(2026, 5, 10), new DateOnly(2026, 5, 17)), (reminder.Day, reminder.Until));
        Assert.Equal(PlanStage.At("2026-05-11T08:30"), reminder.DueAt);
        Assert.Empty(await stage.PlanAtAsync("2026-05-10T08:25"));
        Assert.Empty(await stage.PlanAtAsync("2026-05-11T00:10"));
    }
}

public sealed class ReminderPlanOnSqliteTests() : ReminderPlanTests(Engine.Sqlite);

public sealed class ReminderPlanOnPostgresTests() : ReminderPlanTests(Engine.Postgres);
