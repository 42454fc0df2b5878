using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Tests.Rosters;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Cases;

/// <summary>The ladder and the cases on it, as they are read from a small roster.</summary>
public abstract class CaseQueriesTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 5, 12);

    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.NewAsync(engine);
        await new SmallRoster().ImportAsync(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Secretaries_and_deputies_of_the_day_hold_a_rung_and_absence_is_seen()
    {
        await using var db = database.Open();
        var branch = await db.Units.SingleAsync(unit => unit.Code == "B1");
        var people = await db.People.OrderBy(person => person.StaffNo).ToListAsync();
        var secretary = people.Single(person => person.StaffNo == "1");
        var deputy = people.Single(person => person.StaffNo == "2");
        db.Add(new RoleHolding { PersonId = deputy.Id, UnitId = branch.Id, Role = Role.DeputySecretary, From = Day });
        db.Add(new Absence { PersonId = secretary.Id, RecordedById = secretary.Id, From = Day.AddDays(1), To = Day.AddDays(2) });
        db.Add(new Absence { PersonId = deputy.Id, RecordedById = deputy.Id, From = Day, To = Day.AddDays(9), WithdrawnAt = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync();

        Assert.Equal([(secretary.Id, false)], await HoldersAsync(Day.AddDays(-1)));
        Assert.Equal([(secretary.Id, false), (deputy.Id, false)], await HoldersAsync(Day));
        Assert.Equal([(secretary.Id, true), (deputy.Id, false)], await HoldersAsync(Day.AddDays(2)));
        deputy.LeftOn = Day;
        await db.SaveChangesAsync();
        Assert.Equal([(secretary.Id, true)], await HoldersAsync(Day.AddDays(1)));

        async Task<IEnumerable<(long, bool)>> HoldersAsync(DateOnly day) =>
            (await LadderToday.OnAsync(db, Ladder.Default, day, default)).WayUp(branch.Id)[0].Holders.Select(holder => (holder.PersonId, holder.IsAway)).Order();
    }

    [Fact]
    public async Task Overdue_and_due_are_the_same_asked_of_the_database_and_of_a_case()
    {
        await using var db = database.Open();
        foreach (var state in Enum.GetValues<CaseState>())
        {
            foreach (var (due, paused) in new (int?, int?)[] { (null, null), (-1, null), (0, null), (1, null), (-3, -2), (-2, -2), (-2, -3) })
                await AddAsync(db, state, due, paused);
        }

        var all = await db.Cases.ToListAsync();
        Assert.Equal(all.Where(one => one.IsOverdue(Day)).Select(one => one.Id), await db.Cases.Overdue(Day).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync());
        Assert.Equal(all.Where(one => one.IsActive()).Select(one => one.Id), await db.Cases.Active().OrderBy(one => one.Id).Select(one => one.Id).ToListAsync());
        Assert.Equal(all.Where(one => one.IsAnswered()).Select(one => one.Id), await db.Cases.Answered().OrderBy(one => one.Id).Select(one => one.Id).ToListAsync());
        Assert.Equal(all.Where(one => one.NextOn <= Day).Select(one => one.Id), await db.Cases.DueBy(Day).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync());
        Assert.Contains(all, one => one.IsOverdue(Day));
    }

    [Fact]
    public async Task A_case_is_found_by_its_number_and_by_the_units_it_has_reached()
    {
        await using var db = database.Open();
        var one = await AddAsync(db, CaseState.Open, 1, null);
        var two = await AddAsync(db, CaseState.Open, 1, null);
        one.Stops.Add(new CaseStop { UnitId = (await db.Units.SingleAsync(unit => unit.Code == "C")).Id });
        await db.SaveChangesAsync();

        Assert.Equal("2026-0002", two.Number);
        Assert.Equal(two.Id, (await db.Cases.Numbered(CaseNumber.Read(" 2026 - 2 ")!.Value).SingleAsync()).Id);
        Assert.Equal([one.Id], await db.Cases.ThatReached([one.Stops[0].UnitId]).Select(found => found.Id).ToListAsync());
        Assert.Equal(2, await db.Cases.At([one.UnitId]).CountAsync());
        Assert.Equal(new CaseNumber(2026, 3), await CaseNumber.NextAsync(db, 2026, default));
        Assert.Equal(new CaseNumber(2027, 1), await CaseNumber.NextAsync(db, 2027, default));
        Assert.All(new[] { "", "2026", "2026-", "2026-0042-1", "2026-9999999", "x" }, text => Assert.Null(CaseNumber.Read(text)));
    }

    private static async Task<Case> AddAsync(LiaisonDb db, CaseState state, int? due, int? paused)
    {
        var branch = await db.Units.SingleAsync(unit => unit.Code == "B1");
        var number = await CaseNumber.NextAsync(db, 2026, default);
        var one = new Case
        {
            Year = number.Year,
            Serial = number.Serial,
            RaisedById = (await db.People.FirstAsync()).Id,
            HomeUnitId = branch.Id,
            UnitId = branch.Id,
            Category = "work",
            Text = "话",
            State = state,
            DueOn = due is { } days ? Day.AddDays(days) : null,
            PausedOn = paused is { } before ? Day.AddDays(before) : null,
            NextOn = due is { } next ? Day.AddDays(next) : null,
        };
        db.Add(one);
        await db.SaveChangesAsync();
        return one;
    }
}

public sealed class CaseQueriesOnSqliteTests() : CaseQueriesTests(Engine.Sqlite);

public sealed class CaseQueriesOnPostgresTests() : CaseQueriesTests(Engine.Postgres);
