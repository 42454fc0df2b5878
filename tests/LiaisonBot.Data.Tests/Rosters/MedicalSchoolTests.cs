using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Data.Spans;
using LiaisonBot.Testing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Rosters;

/// <summary>Imports the school once, and once more a day later.</summary>
public abstract class ImportedSchool(Engine engine) : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public ImportReport First { get; private set; } = null!;

    public ImportReport Again { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.NewAsync(engine);
        First = await ImportAsync(new DateOnly(2026, 10, 8));
        Again = await ImportAsync(new DateOnly(2026, 10, 9));
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();

    private async Task<ImportReport> ImportAsync(DateOnly today)
    {
        var clock = new ProgrammeClock(new SteppedClock(today.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc)), TimeZoneInfo.Utc);
        await using var db = Database.Open();
        return await new RosterImport(db, clock).RunAsync(
            file => File.OpenRead(Path.Combine(AppContext.BaseDirectory, "medical-school", file)), dryRun: false, CancellationToken.None);
    }
}

public sealed class SchoolOnSqlite() : ImportedSchool(Engine.Sqlite);

public sealed class SchoolOnPostgres() : ImportedSchool(Engine.Postgres);

public abstract class MedicalSchoolTests(ImportedSchool school)
{
    [Fact]
    public void A_whole_school_comes_in()
    {
        Assert.Empty(school.First.Errors);
        Assert.Equal(new Tally(109, 0, 0), school.First.Units);
        Assert.Equal(new Tally(5300, 0, 0), school.First.People);
        Assert.Equal(new Tally(3210, 0, 0), school.First.Pairings);
    }

    [Fact]
    public void The_second_time_changes_nothing()
    {
        Assert.True(school.Again is { Units.IsNothing: true, People.IsNothing: true, Pairings.IsNothing: true });
        Assert.Equal(school.First.Warnings, school.Again.Warnings);
    }

    [Fact]
    public void Its_flaws_are_listed_one_by_one()
    {
        var warnings = school.First.Warnings;

        Assert.Equal(9, warnings.Count(problem => problem.Kind == ProblemKind.PairingAfterLeft));
        Assert.Equal(16, warnings.Count(problem => problem.Kind == ProblemKind.PairingBeforeJoined));
        Assert.Equal(70, warnings.Count(problem => problem.Kind == ProblemKind.PairingOpenWithLeaver));
        Assert.Equal(1362, warnings.Count(problem => problem.Kind == ProblemKind.AccountMissing));
        Assert.All(warnings, problem => Assert.NotNull(problem.Line));
    }

    [Fact]
    public async Task The_school_stands_in_the_database_as_in_the_files()
    {
        await using var db = school.Database.Open();
        var lastDay = new DateOnly(2026, 6, 30);

        Assert.Equal(2981, await db.Pairings.ActiveOn(new DateOnly(2026, 10, 8)).CountAsync());
        Assert.Equal(229, await db.Pairings.ActiveOn(new DateOnly(2026, 1, 31)).CountAsync());
        Assert.Equal(0, await db.Pairings.ActiveOn(new DateOnly(2026, 2, 1)).CountAsync());
        Assert.Equal(5300, await db.Memberships.On(lastDay).CountAsync());
        Assert.Equal(5300 - 34, await db.Memberships.On(lastDay.AddDays(1)).CountAsync());
        Assert.Equal(109, await db.RoleHoldings.On(lastDay).CountAsync(holding => holding.Role == Role.Secretary));
        Assert.Equal(1900, await db.Standings.CountAsync(standing => standing.Kind == PersonKind.Member));
        Assert.All(await db.Units.ToListAsync(), unit => Assert.EndsWith($"/{unit.Id}/", unit.Path, StringComparison.Ordinal));
    }
}

public sealed class MedicalSchoolOnSqliteTests(SchoolOnSqlite school) : MedicalSchoolTests(school), IClassFixture<SchoolOnSqlite>;

public sealed class MedicalSchoolOnPostgresTests(SchoolOnPostgres school) : MedicalSchoolTests(school), IClassFixture<SchoolOnPostgres>;
