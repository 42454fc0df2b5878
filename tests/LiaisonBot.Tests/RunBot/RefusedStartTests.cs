using System.Net;
using System.Net.Sockets;
using LiaisonBot.RunBot;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.RunBot;

/// <summary>A start that cannot be is one line that names the key, and exit code 1 (contract.md, Settings).</summary>
public sealed class RefusedStartTests
{
    [Theory]
    [InlineData("Programme:BackEntryDays", "abc")]
    [InlineData("Programme:BackEntryDays", "0")]
    [InlineData("Programme:TimeZone", "Mars")]
    [InlineData("Programme:Ladder:0:Unit", "parish")]
    [InlineData("Programme:CaseCategories:0:Id", "Weather")]
    [InlineData("Programme:CaseConfirmDays", "0")]
    [InlineData("Programme:MustTalkDays", "0")]
    [InlineData("Programme:RemindAt", "breakfast")]
    [InlineData("Programme:Milestones:0:Id", "Kick-off")]
    [InlineData("Programme:Rounds:0:Month", "13")]
    [InlineData("Programme:Pairing:Places", "0")]
    [InlineData("Programme:Pairing:UnitStep", "-1")]
    [InlineData("Programme:Pairing:Widest", "parish")]
    [InlineData("Programme:WorkingDaysFile", "no-such.csv")]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("ConnectionStrings:Liaison", "Data Source=:memory:")]
    [InlineData("ConnectionStrings:Liaison", "Rubbish=1")]
    [InlineData("ConnectionStrings:Liaison", "Data Source=/dev/null/liaison.db")]
    [InlineData("ConnectionStrings:Quartz", "Rubbish=1")]
    [InlineData("Clock:Start", "yesterday")]
    [InlineData("Clock:Start", "2026-02-30")]
    [InlineData("Logging:Level", "loud")]
    [InlineData("Logging:Level", "7")]
    [InlineData("Demo:Load", "maybe")]
    [InlineData("Exports:Rows", "0")]
    [InlineData("Retention:ChatDays", "0")]
    [InlineData("Exports:LinkMinutes", "soon")]
    [InlineData("MicrosoftAppId", "not-a-guid")]
    [InlineData("MicrosoftAppType", "Banana")]
    [InlineData("MicrosoftAppPassword", "a secret for nobody")]
    [InlineData("WebChat:Enabled", "maybe")]
    [InlineData("WebChat:SessionDays", "0")]
    [InlineData("WebChat:IdleDays", "366")]
    [InlineData("Limits:WrongCodesPerAddressAndHour", "0")]
    [InlineData("Limits:WrongCodesPerHour", "many")]
    [InlineData("Limits:BodyBytes", "100")]
    [InlineData("Limits:JsonDepth", "33")]
    [InlineData("Limits:TurnsPerPersonAndMinute", "0")]
    [InlineData("Limits:RefusedPerAddressAndSecond", "-1")]
    [InlineData("Limits:ImportRows", "0")]
    [InlineData("Urls", "nonsense")]
    public async Task A_wrong_setting_is_named(string key, string value)
    {
        using var folder = new TemporaryFolder();

        var run = await BotRun.OfAsync(folder, [], new Dictionary<string, string> { [key.Replace(":", "__", StringComparison.Ordinal)] = value });

        Assert.Contains(key, OneLine(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Programme:BackEntryDays", "abc", "a whole number")]
    [InlineData("WebChat:Enabled", "maybe", "true or false")]
    public async Task A_value_that_cannot_be_read_is_told_in_plain_words(string key, string value, string meant)
    {
        using var folder = new TemporaryFolder();

        var run = await BotRun.OfAsync(folder, [], new Dictionary<string, string> { [key.Replace(":", "__", StringComparison.Ordinal)] = value });

        Assert.Equal($"{key}: '{value}' is not {meant}.", OneLine(run));
    }

    [Fact]
    public async Task Of_several_wrong_sections_each_is_named()
    {
        using var folder = new TemporaryFolder();

        var run = await BotRun.OfAsync(
            folder, [], new Dictionary<string, string> { ["Limits__BodyBytes"] = "100", ["WebChat__SessionDays"] = "0" });

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["Limits:BodyBytes", "WebChat:SessionDays"], run.Errors.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]).Order());
    }

    [Fact]
    public async Task A_wrong_row_of_the_working_days_is_told_with_its_line()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "more.csv");
        await File.WriteAllTextAsync(file, "date,kind,name\n2027-01-01,holiday,元旦\n2027-13-01,holiday,元旦\n");

        var run = await BotRun.OfAsync(folder, [], new Dictionary<string, string> { ["Programme__WorkingDaysFile"] = file });

        Assert.Equal($"Programme:WorkingDaysFile: {file}, line 3: '2027-13-01' is not a date, such as 2027-01-01.", OneLine(run));
    }

    [Fact]
    public async Task A_start_that_is_called_off_ends_quietly()
    {
        using var folder = new TemporaryFolder();
        string[] args = ["--ConnectionStrings:Liaison", $"Data Source={folder.Database}", "--environment", "Development", "--urls", "http://127.0.0.1:0"];

        Assert.Equal(0, await BotHost.RunAsync(args, new CancellationToken(canceled: true)));
        Assert.Equal(1, await Startup.GuardAsync(() => Task.FromCanceled<int>(new CancellationToken(canceled: true))));
    }

    [Fact]
    public async Task Production_without_a_way_in_for_anyone()
    {
        using var folder = new TemporaryFolder();

        var run = await BotRun.OfAsync(folder, [], new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

        Assert.Contains("MicrosoftAppId", OneLine(run), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Database));
    }

    [Theory]
    [InlineData("TrustedProxies:0", "somewhere", "TrustedProxies")]
    [InlineData("WebChat:KeyFolder", "/dev/null/keys", "WebChat:KeyFolder")]
    public async Task Production_with_a_page_that_could_not_be_kept_safe(string key, string value, string named)
    {
        using var folder = new TemporaryFolder();

        var run = await BotRun.OfAsync(folder, [], new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["WebChat__Enabled"] = "true",
            [key.Replace(":", "__", StringComparison.Ordinal)] = value,
        });

        Assert.Contains(named, OneLine(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var run = await BotRun.OfAsync(folder, ["--urls", $"http://{other.LocalEndpoint}"]);

        Assert.Contains($"{other.LocalEndpoint}", OneLine(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_that_there_is_not()
    {
        using var folder = new TemporaryFolder();

        var run = await BotRun.OfAsync(folder, ["imprt", "rosters"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("imprt: ", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Database));
    }

    private static string OneLine(BotRun run)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        return Assert.Single(run.Errors);
    }
}
