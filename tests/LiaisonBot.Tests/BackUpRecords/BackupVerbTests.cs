using System.Runtime.Versioning;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Tests.BackUpRecords;

/// <summary><c>backup FILE</c>, as whoever runs the machine types it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BackupVerbTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_is_one_file_that_only_its_owner_can_read_and_the_records_stay_as_they_are(Engine engine)
    {
        using var place = await Place.ImportedAsync(engine);
        var before = await place.ContentsAsync();

        var run = await place.RunAsync("backup", "tonight.backup");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("tonight.backup: ", Assert.Single(run.Output), StringComparison.Ordinal);
        Assert.Empty(run.Errors);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(place.File("tonight.backup")));
        Assert.Equal([place.File("tonight.backup")], Directory.GetFiles(place.File("."), "*tonight*").Select(Path.GetFullPath));
        Assert.Equal(before, await place.ContentsAsync());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_earlier_backup_of_that_name_makes_way(Engine engine)
    {
        using var place = await Place.ImportedAsync(engine);
        await place.RunAsync("backup", "tonight.backup");
        await place.ChangeAsync("after the first");
        var now = await place.ContentsAsync();

        Assert.Equal(0, (await place.RunAsync("backup", "tonight.backup")).ExitCode);

        Assert.Equal(0, (await place.RunAsync("restore", "tonight.backup", "--replace")).ExitCode);
        Assert.Equal(now, await place.ContentsAsync());
    }

    [Fact]
    public async Task Killed_before_it_is_done_it_leaves_the_earlier_backup_and_the_next_day_sweeps_up()
    {
        using var place = await Place.ImportedAsync(Engine.Postgres);
        using var tools = DeadlyTools.AfterTheDump();
        await place.RunAsync("backup", "tonight.backup");
        var earlier = await File.ReadAllBytesAsync(place.File("tonight.backup"));

        var run = await place.RunAsync(tools.OnPath, "backup", "tonight.backup");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(earlier, await File.ReadAllBytesAsync(place.File("tonight.backup")));
        var part = Assert.Single(Directory.GetFiles(place.File("."), "*.part"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(part));

        await place.RunAsync("backup", "tonight.backup");
        Assert.True(File.Exists(part), "What was written today may be another's at work.");
        File.SetLastWriteTimeUtc(part, TimeProvider.System.GetUtcNow().AddDays(-2).UtcDateTime);
        await place.RunAsync("backup", "tonight.backup");
        Assert.False(File.Exists(part));
    }

    [Theory]
    [InlineData("liaison.db")]
    [InlineData("minutes.txt")]
    [InlineData("rosters")]
    public async Task Anything_else_of_that_name_is_left_alone(string name)
    {
        using var place = await Place.ImportedAsync(Engine.Sqlite);
        await File.WriteAllTextAsync(place.File("minutes.txt"), "the minutes of the last meeting");
        var before = await place.ContentsAsync();

        var run = await place.RunAsync("backup", name);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(name, Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(before, await place.ContentsAsync());
        Assert.Equal("the minutes of the last meeting", await File.ReadAllTextAsync(place.File("minutes.txt")));
    }

    [Fact]
    public async Task Without_records_there_is_nothing_to_back_up_and_none_are_made()
    {
        using var place = await Place.NewAsync(Engine.Sqlite);

        var run = await place.RunAsync("backup", "tonight.backup");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ConnectionStrings:Liaison", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(place.File("."), "*.db"));
        Assert.Empty(Directory.GetFiles(place.File("."), "*.backup*"));
    }

    [Fact]
    public async Task Where_no_file_can_be_it_is_said_in_one_line()
    {
        using var place = await Place.ImportedAsync(Engine.Sqlite);

        var run = await place.RunAsync("backup", "no-such-folder/tonight.backup");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no-such-folder", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_PostgreSQLs_own_programs_it_says_what_to_install()
    {
        using var place = await Place.ImportedAsync(Engine.Postgres);

        var run = await place.RunAsync(("PATH", "/nowhere"), "backup", "tonight.backup");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("pg_dump", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Contains("postgresql-client", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(place.File("."), "*.backup*"));
    }

    [Fact]
    public async Task What_a_program_of_PostgreSQLs_complains_of_is_passed_on()
    {
        using var place = await Place.NewAsync(Engine.Postgres);

        var run = await place.RunAsync(
            ("ConnectionStrings__Liaison", "Host=127.0.0.1;Port=1;Database=liaison;Username=liaison"), "backup", "tonight.backup");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("pg_dump", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("one.backup", "two.backup")]
    [InlineData("one.backup", "--replace")]
    public async Task A_command_line_that_is_not_understood_is_bad_input(params string[] words)
    {
        using var place = await Place.NewAsync(Engine.Sqlite);

        Assert.Equal(2, (await place.RunAsync(["backup", .. words])).ExitCode);
    }
}
