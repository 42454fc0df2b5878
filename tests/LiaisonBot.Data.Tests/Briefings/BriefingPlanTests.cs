using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Briefings;

/// <summary>A briefing of the committee to all 5,300 people of the medical school is planned in small commits, whatever comes between.</summary>
public abstract class BriefingPlanTests(Engine engine) : IAsyncLifetime
{
    private const int People = 5300;
    private static readonly DateOnly Day = new(2026, 6, 30);

    private TestRecords records = null!;
    private long briefing;

    public async Task InitializeAsync()
    {
        records = await TestRecords.NewAsync(engine);
        var clock = new ProgrammeClock(new SteppedClock(Day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc)), TimeZoneInfo.Utc);
        await using var db = records.Store.OpenAlone();
        await new RosterImport(db, clock).RunAsync(
            file => File.OpenRead(Path.Combine(AppContext.BaseDirectory, "medical-school", file)), dryRun: false, CancellationToken.None);
        briefing = await SendAsync(db, await db.Units.SingleAsync(unit => unit.ParentId == null));
    }

    public async Task DisposeAsync() => await records.DisposeAsync();

    [Fact]
    public async Task Every_commit_writes_few_rows_and_a_turn_that_comes_between_two_is_committed()
    {
        List<int> written = [];
        var before = 0;
        while (await new BriefingPlan(records.Store).StepAsync(briefing, CancellationToken.None))
        {
            var planned = await PlannedAsync();
            written.Add(planned - before);
            before = planned;
            await CommitTurnAsync();
        }

        Assert.Equal(11, written.Count);
        Assert.All(written, rows => Assert.InRange(rows, 1, BriefingPlan.PeopleInOneCommit));
        await ExpectEverybodyOnceAsync();
    }

    [Fact]
    public async Task A_restart_in_the_middle_goes_on_where_it_was()
    {
        for (var step = 0; step < 4; step++)
            Assert.True(await new BriefingPlan(records.Store).StepAsync(briefing, CancellationToken.None));
        await records.ReopenAsync();
        Assert.Equal(4 * BriefingPlan.PeopleInOneCommit, await PlannedAsync());

        while (await new BriefingPlan(records.Store).StepAsync(briefing, CancellationToken.None))
        {
            // Until all are planned.
        }

        await ExpectEverybodyOnceAsync();
    }

    [Fact]
    public async Task Two_nodes_that_plan_at_once_plan_nobody_twice()
    {
        await using var other = records.OpenAnother();
        await Task.WhenAll(WorkAsync(records.Store), WorkAsync(other));

        await ExpectEverybodyOnceAsync();

        async Task WorkAsync(LiaisonStore store)
        {
            // A step that meets the other's is told so, and tried again.
            while (!await IsPlannedAsync())
                await new BriefingPlan(store).StepAsync(briefing, CancellationToken.None);
        }
    }

    [Fact]
    public async Task What_was_taken_back_in_the_middle_is_planned_no_further()
    {
        Assert.True(await new BriefingPlan(records.Store).StepAsync(briefing, CancellationToken.None));
        await using (var db = records.Store.Read())
        {
            (await db.Briefings.SingleAsync(one => one.Id == briefing)).TakeBack(await db.People.Select(person => person.Id).FirstAsync(), Day);
            Assert.Equal(CommitOutcome.Committed, await records.Store.CommitAsync(db, CancellationToken.None));
        }

        Assert.False(await new BriefingPlan(records.Store).StepAsync(briefing, CancellationToken.None));
        Assert.Equal(BriefingPlan.PeopleInOneCommit, await PlannedAsync());
    }

    [Fact]
    public async Task A_branchs_briefing_goes_to_its_own_people_of_that_day()
    {
        await using var db = records.Store.OpenAlone();
        var branch = await db.Units.OrderBy(unit => unit.Code).FirstAsync(unit => unit.Kind == UnitKind.Branch);
        var people = await db.Memberships.On(Day).Where(span => span.UnitId == branch.Id).Select(span => span.PersonId).OrderBy(id => id).ToListAsync();
        var id = await SendAsync(db, branch);

        Assert.True(await new BriefingPlan(records.Store).StepAsync(id, CancellationToken.None));

        Assert.NotEmpty(people);
        Assert.Equal(people, await db.BriefingDeliveries.Where(delivery => delivery.BriefingId == id).Select(delivery => delivery.PersonId).OrderBy(one => one).ToListAsync());
        Assert.False(await new BriefingPlan(records.Store).StepAsync(id, CancellationToken.None));
    }

    private static async Task<long> SendAsync(LiaisonDb db, Unit unit)
    {
        var person = await db.People.OrderBy(person => person.Id).Select(person => person.Id).FirstAsync();
        var sent = new Briefing { UnitId = unit.Id, Title = "关于作息时间的决定", Text = "从七月起执行夏季作息时间。", EditedById = person };
        sent.Send(person, Day, recipients: 1);
        db.Add(sent);
        await db.SaveChangesAsync();
        return sent.Id;
    }

    private async Task CommitTurnAsync()
    {
        await using var db = records.Store.Read();
        (await db.Units.OrderBy(unit => unit.Id).FirstAsync()).Name += "。";
        Assert.Equal(CommitOutcome.Committed, await records.Store.CommitAsync(db, CancellationToken.None));
    }

    private async Task<int> PlannedAsync()
    {
        await using var db = records.Store.Read();
        return await db.BriefingDeliveries.CountAsync(delivery => delivery.BriefingId == briefing);
    }

    private async Task<bool> IsPlannedAsync()
    {
        await using var db = records.Store.Read();
        return await db.Briefings.Where(one => one.Id == briefing).Select(one => one.IsPlanned).SingleAsync();
    }

    private async Task ExpectEverybodyOnceAsync()
    {
        await using var db = records.Store.Read();
        var people = await db.BriefingDeliveries.Where(delivery => delivery.BriefingId == briefing).Select(delivery => delivery.PersonId).ToListAsync();
        Assert.Equal(People, people.Count);
        Assert.Equal(People, people.Distinct().Count());
        var sent = await db.Briefings.SingleAsync(one => one.Id == briefing);
        Assert.Equal((true, People), (sent.IsPlanned, sent.Recipients));
    }
}

public sealed class BriefingPlanOnSqliteTests() : BriefingPlanTests(Engine.Sqlite);

public sealed class BriefingPlanOnPostgresTests() : BriefingPlanTests(Engine.Postgres);
