using System.Globalization;
using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static LiaisonBot.Data.Tests.Rosters.Correcting;

namespace LiaisonBot.Data.Tests.Rosters;

/// <summary>Corrections made in chat, beside files that say the same, something older or something newer. 苏婉清 (3) is 林秋实's (1) colleague.</summary>
public abstract class ChatCorrectionTests(Engine engine)
{
    /// <summary>Whose, what, and the same in people.csv.</summary>
    public static TheoryData<string, string, string, string> All => new()
    {
        { "3", "moved", "3,苏婉清,B1", "3,苏婉清,B2" },
        { "3", "left", "3@example.edu,zh-CN,2020-09-01,,", "3@example.edu,zh-CN,2020-09-01,2026-06-10,retired" },
        { "3", "role_given", "3,苏婉清,B1,colleague,,", "3,苏婉清,B1,colleague,admin_head,"},
        { "1", "role_ended", "secretary;officer@C", "officer@C" },
        { "3", "category_added", "young_teacher;new_hire", "young_teacher;new_hire;guidance" },
        { "3", "category_ended", "young_teacher;new_hire", "young_teacher" },
        { "3", "titled", "young_teacher;new_hire,讲师", "young_teacher;new_hire,副教授" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_correction_does_what_the_import_of_that_day_does(string staffNo, string kind, string was, string becomes)
    {
        await using var corrected = await ImportedAsync();
        await using var imported = await ImportedAsync();

        await CorrectAsync(corrected, staffNo, kind, Today);
        await Rewrite(was, becomes).ImportAsync(imported, Today);

        Assert.Equal(await RosterAsync(imported), await RosterAsync(corrected));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_file_that_says_the_same_changes_nothing_and_settles_it(string staffNo, string kind, string was, string becomes)
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, staffNo, kind, Today.AddDays(kind == "left" ? 0 : -20));
        var before = await RosterAsync(database);

        var report = await Rewrite(was, becomes).ImportAsync(database, Today.AddDays(1));

        Assert.Equal((default, 0), (report.People, report.MustTalks));
        Assert.DoesNotContain(report.Warnings, warning => warning.Kind == ProblemKind.KeptAsCorrected);
        Assert.Equal(before, await RosterAsync(database));
        await using var db = database.Open();
        Assert.NotNull((await db.RosterCorrections.SingleAsync()).SettledAt);
        Assert.False(await UndoAsync(database));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_older_file_does_not_take_it_back_and_says_so_until_a_newer_one_was_read(string staffNo, string kind, string was, string becomes)
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, staffNo, kind, Today);
        var corrected = await RosterAsync(database);

        var older = await new SmallRoster().ImportAsync(database, Today.AddDays(1));
        Assert.Equal((default, 0), (older.People, older.MustTalks));
        Assert.Equal("people.csv", Assert.Single(older.Warnings, warning => warning.Kind == ProblemKind.KeptAsCorrected).File);
        Assert.Equal(corrected, await RosterAsync(database));
        Assert.Single((await new SmallRoster().ImportAsync(database, Today.AddDays(1), dryRun: true)).Warnings, warning => warning.Kind == ProblemKind.KeptAsCorrected);

        await Rewrite(was, becomes).ImportAsync(database, Today.AddDays(2));
        var back = await new SmallRoster().ImportAsync(database, Today.AddDays(3));
        Assert.DoesNotContain(back.Warnings, warning => warning.Kind == ProblemKind.KeptAsCorrected);
        Assert.Equal(1, back.People.Changed);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Undone_the_roster_is_as_it_was_and_no_talk_is_owed(string staffNo, string kind, string was, string becomes)
    {
        Assert.NotEqual(was, becomes);
        await using var database = await ImportedAsync();
        var before = await RosterAsync(database);
        await CorrectAsync(database, staffNo, kind, Today.AddDays(kind == "left" ? 0 : -20));
        Assert.NotEqual(before, await RosterAsync(database));

        Assert.True(await UndoAsync(database));

        Assert.Equal(before, await RosterAsync(database));
        Assert.False(await UndoAsync(database));
        Assert.Equal(default, (await new SmallRoster().ImportAsync(database, Today.AddDays(1))).People);
    }

    [Theory]
    [InlineData("moved", "3,苏婉清,B1", "3,苏婉清,C")]
    [InlineData("titled", "young_teacher;new_hire,讲师", "young_teacher;new_hire,教授")]
    [InlineData("left", "3@example.edu,zh-CN,2020-09-01,,", "3@example.edu,zh-CN,2020-09-01,2026-06-20,transferred")]
    public async Task A_file_with_something_newer_is_followed(string kind, string was, string becomes)
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "3", kind, Today);

        var report = await Rewrite(was, becomes).ImportAsync(database, Today.AddDays(1));

        Assert.Equal(1, report.People.Changed);
        Assert.DoesNotContain(report.Warnings, warning => warning.Kind == ProblemKind.KeptAsCorrected);
        Assert.Equal(default, (await Rewrite(was, becomes).ImportAsync(database, Today.AddDays(2))).People);
    }

    [Fact]
    public async Task What_was_corrected_back_asks_nothing_of_the_files()
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "3", "moved", Today.AddDays(-5));
        await CorrectAsync(database, "3", "moved to B1", Today);

        var report = await new SmallRoster().ImportAsync(database, Today.AddDays(1));

        Assert.Equal(default, report.People);
        Assert.DoesNotContain(report.Warnings, warning => warning.Kind == ProblemKind.KeptAsCorrected);
        await using var db = database.Open();
        Assert.True(await db.RosterCorrections.AllAsync(correction => correction.SettledAt != null));
    }

    [Fact]
    public async Task Of_several_in_a_row_the_file_is_told_once()
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "3", "moved", Today.AddDays(-5));
        await CorrectAsync(database, "3", "moved to C", Today);
        var roster = await RosterAsync(database);

        var report = await new SmallRoster().ImportAsync(database, Today.AddDays(1));

        Assert.Equal("B1", Assert.Single(report.Warnings, warning => warning.Kind == ProblemKind.KeptAsCorrected).Value);
        Assert.Equal(roster, await RosterAsync(database));
    }

    [Theory]
    [InlineData("moved", "2026-06-11", CorrectionObstacle.InFuture)]
    [InlineData("role_given", "2026-06-11", CorrectionObstacle.InFuture)]
    [InlineData("left", "2027-06-12", CorrectionObstacle.TooFar)]
    [InlineData("moved", "2026-04-01", CorrectionObstacle.TooEarly)]
    [InlineData("role_ended", "2026-06-01", CorrectionObstacle.NotHeld)]
    [InlineData("moved to B1", "2026-06-01", CorrectionObstacle.AlreadySo)]
    [InlineData("category_added again", "2026-06-01", CorrectionObstacle.AlreadySo)]
    [InlineData("titled the same", "2026-06-10", CorrectionObstacle.AlreadySo)]
    [InlineData("secretary of B1", "2026-06-10", CorrectionObstacle.NotMember)]
    public async Task What_cannot_be_corrected_is_refused(string kind, string on, CorrectionObstacle obstacle)
    {
        await using var database = await ImportedAsync();

        Assert.Equal(obstacle, (await RefusalAsync(database, "3", kind, DateOnly.Parse(on, CultureInfo.InvariantCulture)))?.Obstacle);
    }

    [Fact]
    public async Task Nothing_is_corrected_before_somebodys_beginning_nor_after_they_left()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await Rewrite("3@example.edu,zh-CN,2020-09-01,,", "3@example.edu,zh-CN,2026-05-20,,").ImportAsync(database);

        Assert.Equal(
            new CorrectionRefusal(CorrectionObstacle.BeforeBeginning, new DateOnly(2026, 5, 20)),
            await RefusalAsync(database, "3", "moved", new DateOnly(2026, 5, 19)));
        await CorrectAsync(database, "3", "left", Today.AddDays(-1));
        Assert.Equal(CorrectionObstacle.NotHere, (await RefusalAsync(database, "3", "moved", Today))?.Obstacle);
    }

    [Fact]
    public async Task Spans_that_would_overlap_are_refused_with_the_day_of_the_other_change()
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "3", "moved", Today.AddDays(-5));
        await CorrectAsync(database, "3", "category_added", Today.AddDays(-5));
        await CorrectAsync(database, "3", "category_ended", Today.AddDays(-5));

        Assert.Equal(new CorrectionRefusal(CorrectionObstacle.LaterChange, Today.AddDays(-5)), await RefusalAsync(database, "3", "moved to B1", Today.AddDays(-6)));
        Assert.Equal(new CorrectionRefusal(CorrectionObstacle.LaterChange, Today.AddDays(-5)), await RefusalAsync(database, "3", "left", Today.AddDays(-6)));
        Assert.Null(await RefusalAsync(database, "3", "moved to B1", Today.AddDays(-5)));
    }

    [Fact]
    public async Task What_something_has_built_on_is_not_undone()
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "3", "moved", Today.AddDays(-5));
        await CorrectAsync(database, "3", "moved to B1", Today);
        var roster = await RosterAsync(database);

        Assert.False(await UndoAsync(database, first: true));
        Assert.Equal(roster, await RosterAsync(database));
        Assert.True(await UndoAsync(database));
        Assert.True(await UndoAsync(database, first: true));
    }

    [Fact]
    public async Task A_leaving_that_is_put_off_goes_back_to_the_day_before_it_and_no_further()
    {
        await using var database = await ImportedAsync();
        await CorrectAsync(database, "3", "left", Today.AddDays(10));
        var first = await RosterAsync(database);
        await CorrectAsync(database, "3", "left", Today.AddDays(20), hour: 13);
        var second = await RosterAsync(database);

        Assert.Equal(default, (await new SmallRoster().ImportAsync(database, Today.AddDays(1))).People);
        Assert.Equal(second, await RosterAsync(database));
        Assert.True(await UndoAsync(database));
        Assert.Equal(first, await RosterAsync(database));
    }

    [Fact]
    public async Task What_follows_from_it_is_foreseen_without_changing_anything()
    {
        await using var database = await ImportedAsync();
        var before = await RosterAsync(database);
        await using var db = database.Open();

        var left = await (await DeskAsync(db, "1")).ForeseeAsync(await NewAsync(db, "left", Today), CancellationToken.None);
        Assert.Equal(["生理学党支部"], left.WithoutSecretary);
        Assert.Equal(["苏婉清"], left.PairingsToRepair);
        var moved = await (await DeskAsync(db, "3")).ForeseeAsync(await NewAsync(db, "moved", Today), CancellationToken.None);
        Assert.Equal(["林秋实"], moved.MustTalkWith);
        var category = await (await DeskAsync(db, "3")).ForeseeAsync(await NewAsync(db, "category_added", Today), CancellationToken.None);
        Assert.Empty(category.MustTalkWith);

        Assert.False(db.ChangeTracker.HasChanges());
        Assert.Equal(before, await RosterAsync(database));
    }

    [Fact]
    public async Task Of_two_at_once_the_later_finds_the_person_changed()
    {
        await using var database = await ImportedAsync();
        await using var one = database.Open();
        await using var other = database.Open();
        await ApplyAsync(one, "3", "moved", Today);
        await ApplyAsync(other, "3", "category_added", Today);

        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    private async Task<TestDatabase> ImportedAsync()
    {
        var database = await TestDatabase.NewAsync(engine);
        await new SmallRoster().ImportAsync(database);
        return database;
    }
}

public sealed class ChatCorrectionOnSqliteTests() : ChatCorrectionTests(Engine.Sqlite);

public sealed class ChatCorrectionOnPostgresTests() : ChatCorrectionTests(Engine.Postgres);
