using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static LiaisonBot.Data.Tests.Rosters.Correcting;

namespace LiaisonBot.Data.Tests.Rosters;

/// <summary>Corrections of one person that meet each other: on the same day, for the same talk, or in a file that knows one of them.</summary>
public abstract class SeveralCorrectionsTests(Engine engine)
{
    private const string Staying = "3@example.edu,zh-CN,2020-09-01,,";
    private const string Secretary = "1,林秋实,B1,member,secretary;officer@C";

    [Theory]
    [InlineData("1", "role_ended")]
    [InlineData("3", "category_ended")]
    public async Task What_had_ended_on_the_last_day_by_itself_does_not_come_back_with_the_person(string staffNo, string ended)
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, staffNo, ended, Today);
        var before = await RosterAsync(database);
        await CorrectAsync(database, staffNo, "left", Today.AddDays(-1), hour: 13);
        Assert.NotEqual(before, await RosterAsync(database));

        Assert.True(await UndoAsync(database));

        Assert.Equal(before, await RosterAsync(database));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_talk_that_two_corrections_make_due_goes_with_the_last_of_them(bool first)
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "3", "moved", Today);
        await CorrectAsync(database, "3", "role_given", Today, hour: 13);
        Assert.Equal(1, await OwedAsync(database));

        Assert.True(await UndoAsync(database, first));
        Assert.Equal(1, await OwedAsync(database));
        Assert.True(await UndoAsync(database, first: !first));
        Assert.Equal(0, await OwedAsync(database));
    }

    [Fact]
    public async Task A_talk_that_a_file_made_due_stays()
    {
        await using var database = await ImportedAsync();
        await Rewrite("young_teacher;new_hire,讲师", "young_teacher;new_hire,副教授").ImportAsync(database, Today);
        await CorrectAsync(database, "3", "moved", Today, hour: 13);

        Assert.True(await UndoAsync(database));

        Assert.Equal(1, await OwedAsync(database));
    }

    [Theory]
    [InlineData("2026-06-30,retired", true)]
    [InlineData("2026-06-30,transferred", false)]
    [InlineData("2026-06-30,", false)]
    public async Task A_corrected_reason_for_leaving_outlives_the_next_file(string says, bool lags)
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "3", "left", new DateOnly(2026, 6, 30));
        await CorrectAsync(database, "3", "left for elsewhere", new DateOnly(2026, 6, 30), hour: 13);

        var file = Rewrite(Staying, $"3@example.edu,zh-CN,2020-09-01,{says}");
        for (var days = 1; days <= 2; days++)
        {
            var report = await file.ImportAsync(database, Today.AddDays(days));
            Assert.Equal(lags, report.Warnings.Any(warning => warning.Kind == ProblemKind.KeptAsCorrected));
            Assert.Equal(default, report.People);
        }

        Assert.Equal(LeftReason.Transferred, await ReasonAsync(database));
    }

    [Fact]
    public async Task A_corrected_reason_is_taken_back_alone()
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "3", "left", new DateOnly(2026, 6, 30));
        await CorrectAsync(database, "3", "left for elsewhere", new DateOnly(2026, 6, 30), hour: 13);

        Assert.True(await UndoAsync(database));

        Assert.Equal(LeftReason.Retired, await ReasonAsync(database));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, -5)]
    public async Task An_ended_role_does_not_come_along_with_a_row_that_knows_of_the_move_alone(int endedOn, int movedOn)
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "1", "role_ended", Today.AddDays(endedOn));
        await CorrectAsync(database, "1", "moved", Today.AddDays(movedOn), hour: 13);
        var corrected = await RosterAsync(database);

        for (var days = 1; days <= 2; days++)
        {
            var half = await Rewrite(Secretary, "1,林秋实,B2,member,secretary;officer@C").ImportAsync(database, Today.AddDays(days));
            Assert.Equal("secretary@B1", Assert.Single(half.Warnings, warning => warning.Kind == ProblemKind.KeptAsCorrected).Value);
            Assert.Equal(corrected, await RosterAsync(database));
        }

        var written = await Rewrite(Secretary, "1,林秋实,B2,member,secretary@B2;officer@C").ImportAsync(database, Today.AddDays(3));
        Assert.DoesNotContain(written.Warnings, warning => warning.Kind == ProblemKind.KeptAsCorrected);
        Assert.Equal(1, written.People.Changed);
    }

    [Fact]
    public async Task A_role_that_is_held_in_the_new_unit_needs_no_unit_in_its_row()
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "1", "role_ended", Today);
        await CorrectAsync(database, "1", "moved", Today);
        await CorrectAsync(database, "1", "secretary of B2", Today);
        var corrected = await RosterAsync(database);

        var report = await Rewrite(Secretary, "1,林秋实,B2,member,secretary;officer@C").ImportAsync(database, Today.AddDays(1));

        Assert.DoesNotContain(report.Warnings, warning => warning.Kind == ProblemKind.KeptAsCorrected);
        Assert.Equal(corrected, await RosterAsync(database));
    }

    private async Task<TestDatabase> ImportedAsync()
    {
        var database = await TestDatabase.NewAsync(engine);
        await new SmallRoster().ImportAsync(database);
        return database;
    }

    private static async Task<int> OwedAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.MustTalks.CountAsync(talk => talk.WithdrawnAt == null);
    }

    private static async Task<LeftReason?> ReasonAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.People.Where(person => person.StaffNo == "3").Select(person => person.LeftReason).SingleAsync();
    }
}

public sealed class SeveralCorrectionsOnSqliteTests() : SeveralCorrectionsTests(Engine.Sqlite);

public sealed class SeveralCorrectionsOnPostgresTests() : SeveralCorrectionsTests(Engine.Postgres);
