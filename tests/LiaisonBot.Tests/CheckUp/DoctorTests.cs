using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LiaisonBot.Tests.CheckUp;

/// <summary><c>doctor</c>: a line for each thing that was looked at; the exit code says whether all is well.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Before_the_first_start_all_is_well_and_nothing_is_made()
    {
        var run = await LookAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.All(run.Output, line => Assert.StartsWith("[ok] ", line, StringComparison.Ordinal));
        Assert.Contains(run.Output, line => line.Contains("none yet", StringComparison.Ordinal));
        Assert.False(File.Exists(folder.Database));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Beside_a_running_bot_each_thing_has_its_line(Engine engine)
    {
        var settings = await OnAsync(engine);
        await using var bot = await BotProcess.StartAsync(folder, settings);

        var run = await LookAsync(settings);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["settings: Development", "database", "migrations", "clock", "key folder", "log folder", "channel"],
            run.Output.Select(line => line[(line.IndexOf('/', StringComparison.Ordinal) + 2)..]).Select(What));
    }

    [Theory]
    [InlineData("Programme:BackEntryDays", "0")]
    [InlineData("Programme:TimeZone", "Mars")]
    [InlineData("Programme:Ladder:0:Unit", "parish")]
    [InlineData("WebChat:SessionDays", "many")]
    [InlineData("MicrosoftAppId", "not-a-guid")]
    [InlineData("ConnectionStrings:Liaison", "Rubbish=1")]
    [InlineData("Database:Provider", "Oracle")]
    public async Task A_wrong_setting_is_named_and_the_rest_is_looked_at_all_the_same(string key, string value)
    {
        var run = await LookAsync(new() { [key.Replace(":", "__", StringComparison.Ordinal)] = value });

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Output, line => line.StartsWith("[!!] ", StringComparison.Ordinal) && line.Contains(key, StringComparison.Ordinal));
        Assert.Contains(run.Output, line => line.Contains("log folder", StringComparison.Ordinal));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task Production_that_nobody_could_reach_is_told()
    {
        var run = await LookAsync(new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

        Assert.Contains("WebChat:Enabled", Assert.Single(ToDo(run)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WebChat:KeyFolder")]
    [InlineData("Logging:Folder")]
    public async Task A_folder_that_takes_nothing_is_named(string key)
    {
        var run = await LookAsync(new() { [key.Replace(":", "__", StringComparison.Ordinal)] = "/dev/null/here" });

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(key, Assert.Single(ToDo(run)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_none_is_told_and_left_alone()
    {
        await File.WriteAllTextAsync(folder.Database, "the minutes of the last meeting, by mistake under this name");

        var run = await LookAsync();

        Assert.Contains("ConnectionStrings:Liaison", Assert.Single(ToDo(run)), StringComparison.Ordinal);
        Assert.StartsWith("the minutes", await File.ReadAllTextAsync(folder.Database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_is_told()
    {
        var run = await LookAsync(On("Host=127.0.0.1;Port=1;Database=liaison;Username=liaison"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ConnectionStrings:Liaison", Assert.Single(ToDo(run)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_database_of_an_older_version_is_to_be_migrated()
    {
        await using var server = await PostgresServer.StartAsync();
        var settings = On(await server.NewDatabaseAsync());

        var before = await LookAsync(settings);
        await BotRun.OfAsync(folder, ["migrate"], settings);
        var after = await LookAsync(settings);

        Assert.Contains("migrate", Assert.Single(ToDo(before)), StringComparison.Ordinal);
        Assert.Empty(ToDo(after));
    }

    [Fact]
    public async Task A_server_that_could_lose_what_it_acknowledged_is_told()
    {
        await using var server = await PostgresServer.StartAsync("fsync = off");
        var settings = On(await server.NewDatabaseAsync());
        await BotRun.OfAsync(folder, ["migrate"], settings);

        Assert.Contains("fsync", Assert.Single(ToDo(await LookAsync(settings))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_before_the_last_record_is_to_be_set()
    {
        Assert.Equal(0, (await BotRun.OfAsync(folder, ["migrate"])).ExitCode);
        await using (var store = new SqliteStore($"Data Source={folder.Database}"))
        {
            await using var db = store.Read();
            db.Add(new AuditEntry { Action = "roster.import", At = TimeProvider.System.GetUtcNow().AddDays(3) });
            Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(db, default));
        }

        Assert.Contains("last record", Assert.Single(ToDo(await LookAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_is_two_lines_and_no_crash()
    {
        var run = await LookAsync(WithChannel("https://127.0.0.1:1/metadata"));

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Equal(2, ToDo(run).Count(line => line.Contains("127.0.0.1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"issuer":"https://api.botframework.com"}""", "[ok]")]
    [InlineData("""{"issuer":"https://somebody.else.example"}""", "[!!]")]
    [InlineData("<html>Please sign in to the campus network</html>", "[!!]")]
    public async Task What_answers_in_the_channels_name_has_to_be_the_channel(string answer, string mark)
    {
        await using var host = WebApplication.CreateSlimBuilder().Build();
        host.Urls.Add("http://127.0.0.1:0");
        host.MapGet("/metadata", () => Results.Text(answer));
        await host.StartAsync();

        var run = await LookAsync(WithChannel($"{host.Urls.First()}/metadata"));

        Assert.StartsWith(mark, Assert.Single(run.Output, line => line.Contains("the channel's keys", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private Task<BotRun> LookAsync(Dictionary<string, string>? settings = null) => BotRun.OfAsync(folder, ["doctor"], settings);

    private static IEnumerable<string> ToDo(BotRun run) => run.Output.Where(line => line.StartsWith("[!!] ", StringComparison.Ordinal));

    /// <summary>Without what changes from one run to the next.</summary>
    private static string What(string said) => said.StartsWith("settings", StringComparison.Ordinal) ? said : said.Split(':')[0];

    private static Dictionary<string, string> WithChannel(string metadata) => new()
    {
        ["MicrosoftAppId"] = "0a6b8b1e-1111-4222-8333-444455556666",
        ["MicrosoftAppPassword"] = "a secret for nobody",
        ["MicrosoftAppTenantId"] = "0a6b8b1e-7777-4888-9999-000011112222",
        ["ToBotFromChannelOpenIdMetadataUrl"] = metadata,
        ["ToChannelFromBotLoginUrl"] = "https://127.0.0.1:1/{tenant}",
        ["AllowLoopbackHttp"] = "true",
    };

    private async Task<Dictionary<string, string>> OnAsync(Engine engine) => engine == Engine.Postgres
        ? On(await MigratedDatabases.NewAsync(engine, folder.Path))
        : [];

    private static Dictionary<string, string> On(string postgres) => new()
    {
        ["Database__Provider"] = "Postgres",
        ["ConnectionStrings__Liaison"] = postgres,
    };
}
