using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Rosters;

/// <summary>Every warning of the contract: imported all the same, and listed.</summary>
public abstract class RosterWarningsTests(Engine engine)
{
    [Fact]
    public async Task A_good_roster_has_no_warning()
    {
        await using var database = await TestDatabase.NewAsync(engine);

        var report = await new SmallRoster().ImportAsync(database);

        Assert.Empty(report.Errors);
        Assert.Empty(report.Warnings);
    }

    [Fact]
    public Task Somebody_without_account() =>
        AssertWarns(SmallRoster.WithPerson("5,甲,B1,member,,,,,,,2020-09-01,,"), ProblemKind.AccountMissing, "people.csv", 6);

    [Fact]
    public Task A_pairing_that_starts_before_someone_joined() =>
        AssertWarns(SmallRoster.WithPairing("1,4,assigned,,2020-08-31,,"), ProblemKind.PairingBeforeJoined, "pairings.csv", 4);

    [Fact]
    public Task An_open_pairing_with_someone_who_has_left()
    {
        var roster = SmallRoster.WithPerson("5,甲,B1,member,,,,a-5,,,2020-09-01,2026-05-09,retired");
        return AssertWarns(
            roster with { Pairings = roster.Pairings + "5,4,assigned,,2026-04-10,,\n" },
            ProblemKind.PairingOpenWithLeaver, "pairings.csv", 4);
    }

    [Fact]
    public Task A_pairing_that_starts_after_the_member_left()
    {
        var roster = SmallRoster.WithPerson("5,甲,B1,member,,,,a-5,,,2020-09-01,2026-03-01,");
        return AssertWarns(
            roster with { Pairings = roster.Pairings + "5,4,assigned,,2026-04-10,2026-04-20,调离\n" },
            ProblemKind.PairingAfterLeft, "pairings.csv", 4);
    }

    [Fact]
    public Task An_unknown_column() => AssertWarns(
        new SmallRoster { Org = "code,name,remark,kind,parent\nC,党委,x,committee,\nB1,甲,,branch,C\nB2,乙,,branch,C\n" },
        ProblemKind.ColumnUnknown, "org.csv", 1);

    private async Task AssertWarns(SmallRoster roster, ProblemKind kind, string file, int line)
    {
        await using var database = await TestDatabase.NewAsync(engine);

        var report = await roster.ImportAsync(database);

        Assert.Empty(report.Errors);
        var warning = Assert.Single(report.Warnings);
        Assert.Equal((kind, file, line), (warning.Kind, warning.File, warning.Line));
        await using var db = database.Open();
        Assert.True(await db.People.AnyAsync());
    }
}

public sealed class RosterWarningsOnSqliteTests() : RosterWarningsTests(Engine.Sqlite);

public sealed class RosterWarningsOnPostgresTests() : RosterWarningsTests(Engine.Postgres);
