using System.Text;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Rosters;

/// <summary>Every error of the contract: nothing is imported, and file, line and column are named.</summary>
public abstract class RosterErrorsTests(Engine engine)
{
    [Theory]
    [InlineData("X,甲,faculty,C", ProblemKind.KindUnknown, "kind")]
    [InlineData("X,甲,branch,NO", ProblemKind.UnitUnknown, "parent")]
    [InlineData("X,甲,committee,", ProblemKind.RootSecond, "parent")]
    [InlineData("X,甲,branch,X", ProblemKind.UnitCycle, "parent")]
    [InlineData("B2,甲,branch,C", ProblemKind.UnitTwice, "code")]
    [InlineData(",甲,branch,C", ProblemKind.ValueMissing, "code")]
    [InlineData("X,甲,branch,C,Y", ProblemKind.CellsTooMany, null)]
    public Task A_bad_unit_is_named(string row, ProblemKind kind, string? column) =>
        AssertRefused(SmallRoster.WithUnit(row), kind, "org.csv", 5, column);

    [Theory]
    [InlineData("5,甲,B1,guest,,,,a-5,,,2020-09-01,,", ProblemKind.KindUnknown, "kind")]
    [InlineData("5,甲,B1,member,king,,,a-5,,,2020-09-01,,", ProblemKind.RoleUnknown, "roles")]
    [InlineData("5,甲,B1,member,officer@NO,,,a-5,,,2020-09-01,,", ProblemKind.UnitUnknown, "roles")]
    [InlineData("5,甲,B1,colleague,,rich,,a-5,,,2020-09-01,,", ProblemKind.CategoryUnknown, "categories")]
    [InlineData("5,甲,NO,member,,,,a-5,,,2020-09-01,,", ProblemKind.UnitUnknown, "unit")]
    [InlineData("4,甲,B1,member,,,,a-5,,,2020-09-01,,", ProblemKind.StaffNoTwice, "staff_no")]
    [InlineData("5,甲,B1,member,,,,a-4,,,2020-09-01,,", ProblemKind.AccountTwice, "account")]
    [InlineData("5,甲,B1,member,,,,a-5,,fr,2020-09-01,,", ProblemKind.LocaleUnknown, "locale")]
    [InlineData("5,甲,B1,member,,,,a-5,,,2020-13-01,,", ProblemKind.DateMalformed, "joined_on")]
    [InlineData("5,甲,B1,member,,,,a-5,,,2020-09-01,2019-01-01,", ProblemKind.EndBeforeStart, "left_on")]
    [InlineData("5,甲,B1,member,,,,a-5,,,2020-09-01,2021-01-01,bored", ProblemKind.LeftReasonUnknown, "left_reason")]
    [InlineData("5,,B1,member,,,,a-5,,,2020-09-01,,", ProblemKind.ValueMissing, "name")]
    [InlineData("5,甲\"乙,B1,member,,,,a-5,,,2020-09-01,,", ProblemKind.QuoteStray, null)]
    [InlineData("5,\"甲,B1,member,,,,a-5,,,2020-09-01,,", ProblemKind.QuoteUnclosed, null)]
    public Task A_bad_person_is_named(string row, ProblemKind kind, string? column) =>
        AssertRefused(SmallRoster.WithPerson(row), kind, "people.csv", 6, column);

    [Theory]
    [InlineData("1,1,assigned,,2026-04-10,,", ProblemKind.PairingWithSelf, "colleague")]
    [InlineData("1,2,assigned,,2026-04-10,,", ProblemKind.PairingSameKind, "colleague")]
    [InlineData("4,1,assigned,,2026-04-10,,", ProblemKind.PairingSidesSwapped, "member")]
    [InlineData("1,3,assigned,,2026-05-01,,", ProblemKind.PairingOverlap, "started_on")]
    [InlineData("1,99,assigned,,2026-04-10,,", ProblemKind.PersonUnknown, "colleague")]
    [InlineData("1,4,arranged,,2026-04-10,,", ProblemKind.OriginUnknown, "origin")]
    [InlineData("1,4,assigned,,10.4.2026,,", ProblemKind.DateMalformed, "started_on")]
    [InlineData("1,4,assigned,,,,", ProblemKind.ValueMissing, "started_on")]
    [InlineData("1,4,assigned,,2026-04-10,2026-04-09,", ProblemKind.EndBeforeStart, "ended_on")]
    public Task A_bad_pairing_is_named(string row, ProblemKind kind, string? column) =>
        AssertRefused(SmallRoster.WithPairing(row), kind, "pairings.csv", 4, column);

    [Fact]
    public Task A_longer_cycle_is_named_at_each_of_its_units() =>
        AssertRefused(
            new SmallRoster { Org = SmallRoster.OrgHead + "C,党委,committee,\nB1,甲,branch,B2\nB2,乙,branch,B1\n" },
            [(ProblemKind.UnitCycle, 3), (ProblemKind.UnitCycle, 4)]);

    [Fact]
    public Task A_missing_file_is_named() =>
        AssertRefused(new SmallRoster { Pairings = null }, ProblemKind.FileMissing, "pairings.csv", null, null);

    [Theory]
    [InlineData("")]
    [InlineData("\r\n \r\n")]
    public Task An_empty_file_is_named(string text) =>
        AssertRefused(new SmallRoster { People = text }, ProblemKind.FileEmpty, "people.csv", null, null);

    [Fact]
    public Task A_missing_column_is_named() => AssertRefused(
        new SmallRoster { Org = "code,name,parent\nC,党委,\nB1,甲,C\nB2,乙,C\n" },
        ProblemKind.ColumnMissing, "org.csv", 1, "kind (类型)");

    [Fact]
    public Task The_same_column_twice_is_named() => AssertRefused(
        new SmallRoster { Org = "code,name,kind,parent,编码\nC,党委,committee,,C\n" }, ProblemKind.ColumnTwice, "org.csv", 1, "编码");

    [Fact]
    public Task A_file_in_utf_16_is_refused() => AssertRefused(
        new SmallRoster { Encoding = Encoding.Unicode },
        [(ProblemKind.EncodingUnknown, null), (ProblemKind.EncodingUnknown, null), (ProblemKind.EncodingUnknown, null)]);

    [Fact]
    public async Task A_utf_8_file_with_a_broken_letter_is_not_taken_for_gb18030()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var broken = new SmallRoster { Encoding = new BreaksOneLetter() };

        var report = await broken.ImportAsync(database);

        Assert.Equal(ProblemKind.EncodingUnknown, report.Errors[0].Kind);
    }

    [Fact]
    public Task A_name_is_at_most_64_characters() => AssertRefused(
        SmallRoster.WithPerson($"5,{new string('林', 65)},B1,member,,,,a-5,,,2020-09-01,,"),
        ProblemKind.CellTooLong, "people.csv", 6, "name");

    [Fact]
    public Task A_cell_of_ten_megabytes_is_refused() => AssertRefused(
        SmallRoster.WithPerson($"5,甲,B1,member,,,{new string('x', 10 * 1024 * 1024)},a-5,,,2020-09-01,,"),
        ProblemKind.CellTooLong, "people.csv", 6, "title");

    [Fact]
    public async Task All_bad_rows_are_listed_in_order()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var roster = SmallRoster.WithPerson("5,甲,NO,guest,,,,a-5,,,x,,") with { Pairings = SmallRoster.PairingsHead + "1,1,a,,b,,\n" };

        var report = await roster.ImportAsync(database);

        Assert.Equal(
            [ProblemKind.KindUnknown, ProblemKind.DateMalformed, ProblemKind.OriginUnknown, ProblemKind.DateMalformed],
            report.Errors.Select(error => error.Kind));
        Assert.Equal(["people.csv", "people.csv", "pairings.csv", "pairings.csv"], report.Errors.Select(error => error.File));
    }

    [Fact]
    public void Every_problem_has_its_words_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<ProblemKind>())
        {
            var problem = new RosterProblem(kind, "people.csv", 7, "name", "甲");

            Assert.StartsWith("people.csv 第 7 行，列“name”：", problem.Describe(Locale.Chinese), StringComparison.Ordinal);
            Assert.StartsWith("people.csv, line 7, column name: ", problem.Describe(Locale.English), StringComparison.Ordinal);
        }
    }

    private Task AssertRefused(SmallRoster roster, ProblemKind kind, string file, int? line, string? column) =>
        AssertRefused(roster, errors =>
        {
            var error = Assert.Single(errors);
            Assert.Equal((kind, file, line, column), (error.Kind, error.File, error.Line, error.Column));
        });

    private Task AssertRefused(SmallRoster roster, (ProblemKind, int?)[] expected) =>
        AssertRefused(roster, errors => Assert.Equal(expected, errors.Select(error => (error.Kind, error.Line))));

    private async Task AssertRefused(SmallRoster roster, Action<IReadOnlyList<RosterProblem>> check)
    {
        await using var database = await TestDatabase.NewAsync(engine);

        var report = await roster.ImportAsync(database);

        check(report.Errors);
        await using var db = database.Open();
        Assert.False(await db.Units.AnyAsync() || await db.People.AnyAsync() || await db.Pairings.AnyAsync());
    }

    private sealed class BreaksOneLetter : UTF8Encoding
    {
        public BreaksOneLetter()
            : base(encoderShouldEmitUTF8Identifier: false)
        {
        }

        public override byte[] GetBytes(string s)
        {
            var bytes = base.GetBytes(s);
            if (Array.FindIndex(bytes, value => value > 0x7F) is var first and >= 0)
                bytes[first] = (byte)'?';
            return bytes;
        }
    }
}

public sealed class RosterErrorsOnSqliteTests() : RosterErrorsTests(Engine.Sqlite);

public sealed class RosterErrorsOnPostgresTests() : RosterErrorsTests(Engine.Postgres);
