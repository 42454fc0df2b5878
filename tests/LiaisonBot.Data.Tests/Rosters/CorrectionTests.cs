using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Rosters;

/// <summary>What an office corrects from one file to the next, and the freedom it has in writing it.</summary>
public abstract class CorrectionTests(Engine engine)
{
    private static readonly DateOnly Later = new(2026, 6, 10);

    [Fact]
    public async Task Who_comes_back_has_two_stays_and_was_away_between_them()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var roster = new SmallRoster();
        await Rewrite(roster, "2012-09-01,,", "2012-09-01,2026-05-20,transferred").ImportAsync(database);
        var back = Rewrite(roster, "2012-09-01,,", "2026-06-05,,");

        var report = await back.ImportAsync(database, Later);

        Assert.Equal(new Tally(0, 1, 0), report.People);
        await using var db = database.Open();
        var person = await db.People.SingleAsync(person => person.StaffNo == "2");
        var stays = await db.Memberships.Where(span => span.PersonId == person.Id).OrderBy(span => span.From)
            .Select(span => new { span.From, span.To }).ToListAsync();
        Assert.Equal(
            [(new DateOnly(2012, 9, 1), new DateOnly(2026, 5, 20)), (new DateOnly(2026, 6, 5), (DateOnly?)null)],
            stays.Select(stay => (stay.From, stay.To)));
        Assert.Null(await db.KindOnAsync(person.Id, new DateOnly(2026, 6, 1), default));
        Assert.Equal(PersonKind.Member, await db.KindOnAsync(person.Id, Later, default));
        AssertNothing(await back.ImportAsync(database, Later.AddDays(1)));
    }

    [Theory]
    [InlineData("2019-09-01")]
    [InlineData("2021-03-01")]
    public async Task A_corrected_day_of_joining_moves_what_began_with_the_person(string joinedOn)
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var roster = new SmallRoster();
        await roster.ImportAsync(database);
        var corrected = Rewrite(roster, "3@example.edu,zh-CN,2020-09-01", $"3@example.edu,zh-CN,{joinedOn}");
        var day = DateOnly.Parse(joinedOn);

        var report = await corrected.ImportAsync(database, Later);

        Assert.Equal(new Tally(0, 1, 0), report.People);
        await using var db = database.Open();
        var person = (await db.FindByStaffNoAsync("3", Later, default))!;
        Assert.Equal("B1", (await db.UnitOnAsync(person.Id, day, default))!.Code);
        Assert.Equal(2, (await db.CategoriesOnAsync(person.Id, day, default)).Count);
        Assert.Null(await db.UnitOnAsync(person.Id, day.AddDays(-1), default));
        Assert.Equal(4, await db.Memberships.CountAsync());
        AssertNothing(await corrected.ImportAsync(database, Later));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_order_of_columns_does_not_matter(int seed)
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var roster = new SmallRoster();
        await roster.ImportAsync(database);
        var random = new Random(seed);

        var report = await (roster with
        {
            Org = ShuffleColumns(roster.Org!, random),
            People = ShuffleColumns(roster.People!, random),
            Pairings = ShuffleColumns(roster.Pairings!, random),
        }).ImportAsync(database, Later);

        Assert.Empty(report.Errors);
        Assert.Empty(report.Warnings);
        AssertNothing(report);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 12)];

    private static SmallRoster Rewrite(SmallRoster roster, string from, string to)
    {
        var people = roster.People!.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(roster.People, people);
        return roster with { People = people };
    }

    private static string ShuffleColumns(string file, Random random)
    {
        var rows = file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(',')).ToList();
        var order = Enumerable.Range(0, rows[0].Length).ToArray();
        random.Shuffle(order);
        return string.Concat(rows.Select(row => string.Join(',', order.Select(place => row[place])) + "\n"));
    }

    private static void AssertNothing(ImportReport report) =>
        Assert.True(report is { Units.IsNothing: true, People.IsNothing: true, Pairings.IsNothing: true }, $"{report}");
}

public sealed class CorrectionOnSqliteTests() : CorrectionTests(Engine.Sqlite);

public sealed class CorrectionOnPostgresTests() : CorrectionTests(Engine.Postgres);
