using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Data.Tests.Reminders;

/// <summary>A general branch hears that its register is to be filed until it has filed one in that year (P5).</summary>
public abstract class RegisterReminderTests(Engine engine)
{
    [Fact]
    public async Task It_hears_until_it_has_filed_one_that_year()
    {
        await using var stage = await PlanStage.NewAsync(engine);
        var general = await stage.School.OfficialAsync(stage.School.General);
        await stage.PlanAtAsync("2027-04-05T00:10");
        await stage.School.SaveAsync(Filed(stage.School.General.Id, general.Id, 1, new DateOnly(2026, 4, 18)));
        Assert.Contains(("milestone.register.14", general.Id), await AtAsync(stage, "2027-04-06T00:10"));

        await stage.School.SaveAsync(Filed(stage.School.General.Id, general.Id, 2, new DateOnly(2027, 4, 9)));

        Assert.Empty(await AtAsync(stage, "2027-04-17T00:10"));
    }

    [Fact]
    public async Task What_was_withdrawn_counts_for_nothing()
    {
        await using var stage = await PlanStage.NewAsync(engine);
        var general = await stage.School.OfficialAsync(stage.School.General);
        await stage.PlanAtAsync("2027-04-05T00:10");
        var withdrawn = Filed(stage.School.General.Id, general.Id, 1, new DateOnly(2027, 4, 3));
        (withdrawn.WithdrawnAt, withdrawn.WithdrawnById) = (withdrawn.FiledAt.AddHours(1), general.Id);
        await stage.School.SaveAsync(withdrawn);

        Assert.Contains(("milestone.register.14", general.Id), await AtAsync(stage, "2027-04-06T00:10"));
    }

    private static RegisterFiling Filed(long unitId, long by, int number, DateOnly on) => RegisterFiling.Of(
        new FrozenRegister { Unit = "药学党总支", UnitCode = "G03", Number = number, FiledOn = on, Branches = [] }, unitId, by, new DateTimeOffset(on, TimeOnly.MinValue, TimeSpan.Zero));

    private static async Task<IEnumerable<(string Rule, long PersonId)>> AtAsync(PlanStage stage, string local) =>
        (await stage.PlanAtAsync(local)).Where(reminder => reminder.Rule.StartsWith("milestone.register", StringComparison.Ordinal))
            .Select(reminder => (reminder.Rule, reminder.PersonId));
}

public sealed class RegisterRemindersOnSqliteTests() : RegisterReminderTests(Engine.Sqlite);

public sealed class RegisterRemindersOnPostgresTests() : RegisterReminderTests(Engine.Postgres);
