using System.Runtime.Versioning;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.BackUpRecords;

/// <summary><c>restore FILE [--replace]</c>: all of the backup, or nothing is changed.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class RestoreVerbTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Into_an_empty_place_the_records_come_back_and_a_bot_goes_on_from_them(Engine engine)
    {
        using var old = await BackedUpAsync(engine);
        using var place = await Place.NewAsync(engine);

        var run = await place.RunAsync("restore", old.File("tonight.backup"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("tonight.backup", Assert.Single(run.Output), StringComparison.Ordinal);
        Assert.Equal(await old.ContentsAsync(), await place.ContentsAsync());
        await using var bot = await place.StartBotAsync();
        Assert.Equal("ready", await bot.Client.GetStringAsync(new Uri("health/ready", UriKind.Relative)));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Over_records_it_asks_to_be_told_so_and_then_they_are_as_they_were(Engine engine)
    {
        using var place = await BackedUpAsync(engine);
        var then = await place.ContentsAsync();
        await place.ChangeAsync("after the backup");
        var now = await place.ContentsAsync();

        var refused = await place.RunAsync("restore", "tonight.backup");
        var afterRefusal = await place.ContentsAsync();
        var replaced = await place.RunAsync("restore", "tonight.backup", "--replace");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--replace", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(now, afterRefusal);
        Assert.Equal(0, replaced.ExitCode);
        Assert.Equal(then, await place.ContentsAsync());
    }

    [Fact]
    public async Task Killed_in_the_middle_it_has_changed_nothing()
    {
        using var place = await BackedUpAsync(Engine.Postgres);
        await place.ChangeAsync("after the backup");
        var now = await place.ContentsAsync();
        using var tools = DeadlyTools.AmidTheRestore();

        var run = await place.RunAsync(tools.OnPath, "restore", "tonight.backup", "--replace");
        await tools.WaitForPsqlAsync();

        Assert.NotEqual(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(now, await place.ContentsAsync());
    }

    [Fact]
    public async Task The_file_that_it_makes_can_be_read_by_its_owner_alone()
    {
        using var old = await BackedUpAsync(Engine.Sqlite);
        using var place = await Place.NewAsync(Engine.Sqlite);

        Assert.Equal(0, (await place.RunAsync("restore", old.File("tonight.backup"))).ExitCode);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(place.File("liaison.db")));
    }

    [Fact]
    public async Task A_broken_file_in_its_way_is_told_and_left()
    {
        using var place = await BackedUpAsync(Engine.Sqlite);
        var then = await place.ContentsAsync();
        var (file, aside) = (place.File("liaison.db"), place.File("liaison.db.aside"));
        await File.WriteAllBytesAsync(file, [.. Enumerable.Repeat((byte)'x', 8192)]);

        var refused = await place.RunAsync("restore", "tonight.backup", "--replace");
        File.Move(file, aside);
        var restored = await place.RunAsync("restore", "tonight.backup");

        Assert.Equal((1, 0), (refused.ExitCode, restored.ExitCode));
        Assert.Contains("move it away", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(8192, new FileInfo(aside).Length);
        Assert.Equal(then, await place.ContentsAsync());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task While_a_bot_runs_nothing_is_put_under_it(Engine engine)
    {
        using var place = await BackedUpAsync(engine);
        await place.ChangeAsync("after the backup");
        BotRun run;
        await using (var bot = await place.StartBotAsync())
            run = await place.RunAsync("restore", "tonight.backup", "--replace");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("in use", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Contains("after the backup", await NotesAsync(place));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_backup_of_a_newer_version_is_refused(Engine engine)
    {
        using var newer = await Place.ImportedAsync(engine);
        await SayAsync(newer, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0')""");
        Assert.Equal(0, (await newer.RunAsync("backup", "tonight.backup")).ExitCode);

        await IsRefusedAsync(engine, newer.File("tonight.backup"), "newer");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Records_of_a_newer_version_make_way_with_all_their_tables(Engine engine)
    {
        using var place = await BackedUpAsync(engine);
        var then = await place.ContentsAsync();
        await SayAsync(place, """CREATE TABLE "Later" ("Id" int)""");
        await SayAsync(place, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0')""");

        Assert.Equal(0, (await place.RunAsync("restore", "tonight.backup", "--replace")).ExitCode);

        Assert.Equal(then, await place.ContentsAsync());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task One_that_was_cut_short_is_refused(Engine engine)
    {
        using var old = await BackedUpAsync(engine);
        var bytes = await File.ReadAllBytesAsync(old.File("tonight.backup"));
        await File.WriteAllBytesAsync(old.File("cut.backup"), bytes[..(bytes.Length / 2)]);

        await IsRefusedAsync(engine, old.File("cut.backup"), "damaged");
    }

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    public async Task One_of_the_other_database_is_refused(Engine from, Engine to)
    {
        using var old = await BackedUpAsync(from);

        await IsRefusedAsync(to, old.File("tonight.backup"), "Database:Provider");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_no_backup_is_refused(Engine engine)
    {
        using var place = await Place.NewAsync(engine);
        await File.WriteAllTextAsync(place.File("minutes.txt"), "the minutes of the last meeting");

        await IsRefusedAsync(engine, place.File("minutes.txt"), "no backup");
        await IsRefusedAsync(engine, place.File("nowhere.backup"), "no such file");
    }

    [Fact]
    public async Task The_file_of_a_bots_own_records_is_no_backup()
    {
        using var place = await Place.ImportedAsync(Engine.Sqlite);

        await IsRefusedAsync(Engine.Sqlite, place.File("liaison.db"), "no backup");
    }

    [Fact]
    public async Task Somebody_elses_tables_are_not_taken_for_an_empty_place()
    {
        using var old = await BackedUpAsync(Engine.Sqlite);
        using var place = await Place.NewAsync(Engine.Sqlite);
        await SayAsync(place, "CREATE TABLE minutes (line text)");

        Assert.Equal(2, (await place.RunAsync("restore", old.File("tonight.backup"))).ExitCode);
        Assert.Equal(["minutes"], (await place.ContentsAsync()).Keys);
    }

    /// <summary>Refused, and what is there stays.</summary>
    private static async Task IsRefusedAsync(Engine engine, string file, string named)
    {
        using var place = await Place.ImportedAsync(engine);
        var before = await place.ContentsAsync();

        var run = await place.RunAsync("restore", file, "--replace");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(before, await place.ContentsAsync());
    }

    private static async Task<Place> BackedUpAsync(Engine engine)
    {
        var place = await Place.ImportedAsync(engine);
        Assert.Equal(0, (await place.RunAsync("backup", "tonight.backup")).ExitCode);
        return place;
    }

    private static async Task<List<string>> NotesAsync(Place place)
    {
        await using var store = MigratedDatabases.Open(place.Engine, place.Connection);
        await using var db = store.Read();
        return await db.Meta.Select(entry => entry.Name).ToListAsync();
    }

    private static async Task SayAsync(Place place, string sql)
    {
        await using var store = MigratedDatabases.Open(place.Engine, place.Connection);
        await using var db = store.OpenAlone();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
