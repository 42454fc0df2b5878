using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Rosters;

/// <summary>Changes in the roster that are an occasion for a talk (C4): colleague 3 is member 1's, colleague 4 member 2's.</summary>
public abstract class MustTalkImportTests(Engine engine)
{
    private static readonly DateOnly Later = new(2026, 6, 1);

    [Theory]
    [InlineData("3,苏婉清,B1,colleague,,", "3,苏婉清,B2,colleague,,")]
    [InlineData("3,苏婉清,B1,colleague,,", "3,苏婉清,B1,colleague,admin_head,")]
    [InlineData("young_teacher;new_hire,讲师", "young_teacher;new_hire,副教授")]
    [InlineData("3@example.edu,zh-CN,2020-09-01,,", "3@example.edu,zh-CN,2020-09-01,2026-06-30,retired")]
    [InlineData("3@example.edu,zh-CN,2020-09-01,,", "3@example.edu,zh-CN,2020-09-01,2026-06-01,transferred")]
    public async Task A_change_of_role_unit_title_or_leaving_opens_one_talk_for_the_friend_and_no_more(string was, string becomes)
    {
        await using var database = await ImportedAsync();
        var changed = Rewrite(new SmallRoster(), was, becomes);

        var report = await changed.ImportAsync(database, Later);
        var again = await changed.ImportAsync(database, Later.AddDays(1));

        Assert.Equal((1, 0), (report.MustTalks, again.MustTalks));
        await using var db = database.Open();
        var talk = await db.MustTalks.SingleAsync();
        Assert.Equal((Occasion.Post, Later, new DateOnly(2026, 6, 15)), (talk.Occasion, talk.OccurredOn, talk.DueOn));
        Assert.Null(talk.RecordedById);
        Assert.Equal("1", await HolderAsync(db, Later));
    }

    [Theory]
    [InlineData("3@example.edu", "su@example.edu")]
    [InlineData("young_teacher;new_hire", "young_teacher")]
    [InlineData("3,苏婉清,", "3,苏晚晴,")]
    [InlineData("young_teacher;new_hire,讲师", "young_teacher;new_hire,")]
    [InlineData("1,林秋实,B1,member,secretary;officer@C,,教授", "1,林秋实,B1,member,secretary,,研究员")]
    public async Task Other_changes_and_those_of_people_who_are_nobodys_colleague_open_nothing(string was, string becomes)
    {
        await using var database = await ImportedAsync();

        var report = await Rewrite(new SmallRoster(), was, becomes).ImportAsync(database, Later);

        Assert.Equal(new Tally(0, 1, 0), report.People);
        Assert.Equal(0, report.MustTalks);
    }

    [Fact]
    public async Task A_title_that_was_not_known_before_is_no_promotion()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await Rewrite(new SmallRoster(), ",,技师,", ",,,").ImportAsync(database);

        Assert.Equal(0, (await new SmallRoster().ImportAsync(database, Later)).MustTalks);
    }

    [Fact]
    public async Task The_first_import_and_somebody_new_open_nothing()
    {
        await using var database = await TestDatabase.NewAsync(engine);

        Assert.Equal(0, (await Rewrite(new SmallRoster(), "4@example.edu,zh-CN,2020-09-01,,", "4@example.edu,zh-CN,2020-09-01,2026-05-01,retired").ImportAsync(database)).MustTalks);
    }

    [Fact]
    public async Task A_dry_run_says_how_many_and_opens_none()
    {
        await using var database = await ImportedAsync();

        var report = await Rewrite(new SmallRoster(), "3,苏婉清,B1", "3,苏婉清,B2").ImportAsync(database, Later, dryRun: true);

        Assert.Equal(1, report.MustTalks);
        await using var db = database.Open();
        Assert.False(await db.MustTalks.AnyAsync());
    }

    [Fact]
    public async Task Several_changes_of_one_day_are_one_occasion_and_those_of_another_day_another()
    {
        await using var database = await ImportedAsync();
        var title = Rewrite(new SmallRoster(), "young_teacher;new_hire,讲师", "young_teacher;new_hire,副教授");
        var both = Rewrite(title, "3,苏婉清,B1", "3,苏婉清,B2");

        Assert.Equal(1, (await title.ImportAsync(database, Later)).MustTalks);
        Assert.Equal(0, (await both.ImportAsync(database, Later)).MustTalks);
        Assert.Equal(1, (await Rewrite(both, "副教授", "教授2").ImportAsync(database, Later.AddDays(1))).MustTalks);
    }

    [Fact]
    public async Task Who_moves_and_changes_friends_in_the_same_files_is_the_new_friends()
    {
        await using var database = await ImportedAsync();
        var moved = Rewrite(new SmallRoster(), "3,苏婉清,B1", "3,苏婉清,B2");
        moved = moved with { Pairings = SmallRoster.PairingsHead + "1,3,assigned,2026-1,2026-04-10,2026-05-31,调动\n2,4,member,,2026-04-10,,\n2,3,assigned,,2026-06-01,,\n" };

        Assert.Equal(1, (await moved.ImportAsync(database, Later)).MustTalks);
        Assert.Equal(0, (await moved.ImportAsync(database, Later)).MustTalks);
        await using var db = database.Open();
        Assert.Equal("2", await HolderAsync(db, Later));
    }

    [Fact]
    public async Task Who_left_before_the_import_and_was_parted_is_still_owed_the_talk()
    {
        await using var database = await ImportedAsync();
        var left = Rewrite(new SmallRoster(), "3@example.edu,zh-CN,2020-09-01,,", "3@example.edu,zh-CN,2020-09-01,2026-05-20,retired");
        left = left with { Pairings = SmallRoster.PairingsHead + "1,3,assigned,2026-1,2026-04-10,2026-05-20,退休\n2,4,member,,2026-04-10,,\n" };

        Assert.Equal(1, (await left.ImportAsync(database, Later)).MustTalks);
        await using var db = database.Open();
        var talk = await db.OwedBy(await IdAsync(db, "1"), Later).SingleAsync();
        Assert.Equal((new DateOnly(2026, 5, 20), new DateOnly(2026, 5, 20)), (talk.OccurredOn, talk.PairingEndedOn!.Value));
        Assert.Equal(0, (await left.ImportAsync(database, Later.AddDays(1))).MustTalks);
    }

    [Fact]
    public async Task A_later_change_of_friend_takes_the_talk_along_from_its_day()
    {
        await using var database = await ImportedAsync();
        var moved = Rewrite(new SmallRoster(), "3,苏婉清,B1", "3,苏婉清,B2");
        await moved.ImportAsync(database, Later);

        await (moved with { Pairings = SmallRoster.PairingsHead + "1,3,assigned,2026-1,2026-04-10,2026-06-05,调整\n2,4,member,,2026-04-10,,\n2,3,assigned,,2026-06-06,,\n" })
            .ImportAsync(database, new DateOnly(2026, 6, 3));

        await using var db = database.Open();
        Assert.Equal("1", await HolderAsync(db, new DateOnly(2026, 6, 5)));
        Assert.Equal("2", await HolderAsync(db, new DateOnly(2026, 6, 6)));
    }

    private async Task<TestDatabase> ImportedAsync()
    {
        var database = await TestDatabase.NewAsync(engine);
        await new SmallRoster().ImportAsync(database);
        return database;
    }

    private static SmallRoster Rewrite(SmallRoster roster, string was, string becomes)
    {
        Assert.Contains(was, roster.People!, StringComparison.Ordinal);
        return roster with { People = roster.People!.Replace(was, becomes, StringComparison.Ordinal) };
    }

    private static async Task<string> HolderAsync(LiaisonDb db, DateOnly day)
    {
        var held = await db.HeldOn(db.MustTalks, day).SingleAsync();
        Assert.Equal(held.Id, (await db.OwedBy(held.MemberId, day).SingleAsync()).Id);
        return await db.People.Where(person => person.Id == held.MemberId).Select(person => person.StaffNo).SingleAsync();
    }

    private static Task<long> IdAsync(LiaisonDb db, string staffNo) =>
        db.People.Where(person => person.StaffNo == staffNo).Select(person => person.Id).SingleAsync();
}

public sealed class MustTalkImportOnSqliteTests() : MustTalkImportTests(Engine.Sqlite);

public sealed class MustTalkImportOnPostgresTests() : MustTalkImportTests(Engine.Postgres);
