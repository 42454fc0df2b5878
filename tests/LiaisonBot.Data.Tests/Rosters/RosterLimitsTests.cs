using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Rosters;

/// <summary>Files that no school has, or that cannot be read: refused by name, and nothing is imported.</summary>
public abstract class RosterLimitsTests(Engine engine)
{
    private const int MostBytes = 32 * 1024 * 1024;
    private const int MostRows = 100_000;
    private const int MostLevels = 50;

    [Fact]
    public Task A_file_over_32_megabytes_is_not_even_read() => AssertRefused(
        new SmallRoster { Instead = file => file == "people.csv" ? new Endless(MostBytes + 1) : null },
        ProblemKind.FileTooLarge, "people.csv", line: null);

    [Fact]
    public Task More_than_100_000_rows_are_refused_at_the_first_too_many() => AssertRefused(
        new SmallRoster { Pairings = SmallRoster.PairingsHead + string.Concat(Enumerable.Repeat("1,3,assigned,,2026-04-10,,\n", MostRows + 1)) },
        ProblemKind.RowsTooMany, "pairings.csv", line: MostRows + 2);

    [Theory]
    [InlineData(typeof(UnauthorizedAccessException))]
    [InlineData(typeof(IOException))]
    public Task A_file_that_cannot_be_opened_is_named(Type failure) => AssertRefused(
        new SmallRoster { Instead = file => file == "org.csv" ? throw (Exception)Activator.CreateInstance(failure)! : null },
        ProblemKind.FileUnreadable, "org.csv", line: null);

    [Fact]
    public Task A_file_that_breaks_off_while_it_is_read_is_named() => AssertRefused(
        new SmallRoster { Instead = file => file == "people.csv" ? new Endless(100) : null },
        ProblemKind.FileUnreadable, "people.csv", line: null);

    [Fact]
    public async Task Fifty_levels_of_units_are_taken()
    {
        await using var database = await TestDatabase.NewAsync(engine);

        var report = await Tower(MostLevels).ImportAsync(database);

        Assert.Empty(report.Errors);
        await using var db = database.Open();
        Assert.Equal(MostLevels, await db.Units.Select(unit => unit.Path).MaxAsync(path => path.Length - path.Replace("/", "").Length) - 1);
    }

    [Fact]
    public Task One_level_more_is_refused_at_the_unit_that_is_too_deep() =>
        AssertRefused(Tower(MostLevels + 1), ProblemKind.UnitTooDeep, "org.csv", line: 4 + MostLevels);

    /// <summary>Units below each other down to a level; the committee is the first.</summary>
    private static SmallRoster Tower(int levels)
    {
        var roster = new SmallRoster();
        var rows = Enumerable.Range(1, levels - 1).Select(level => $"U{level},第{level}层,group,{(level == 1 ? "C" : $"U{level - 1}")}\n");
        return roster with { Org = roster.Org + string.Concat(rows) };
    }

    private async Task AssertRefused(SmallRoster roster, ProblemKind kind, string file, int? line)
    {
        await using var database = await TestDatabase.NewAsync(engine);

        var error = Assert.Single((await roster.ImportAsync(database)).Errors);

        Assert.Equal((kind, file, line), (error.Kind, error.File, error.Line));
        await using var db = database.Open();
        Assert.False(await db.Units.AnyAsync() || await db.People.AnyAsync() || await db.Pairings.AnyAsync());
    }

    /// <summary>Says how long it is, and breaks off when it is read.</summary>
    private sealed class Endless(long length) : MemoryStream
    {
        public override long Length => length;

        public override int Read(Span<byte> buffer) => throw new IOException();
    }
}

public sealed class RosterLimitsOnSqliteTests() : RosterLimitsTests(Engine.Sqlite);

public sealed class RosterLimitsOnPostgresTests() : RosterLimitsTests(Engine.Postgres);
