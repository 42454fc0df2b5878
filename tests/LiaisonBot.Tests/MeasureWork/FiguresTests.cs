using System.Net;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Tests.MeasureWork;

/// <summary><c>GET /metrics</c> of the real program.</summary>
public sealed class FiguresTests
{
    private const int Members = 1;

    [Fact]
    public async Task Turns_commits_messages_and_jobs_are_counted()
    {
        await using var stand = await BotInTeams.StartAsync(Members);
        var person = stand.Person(PlainSchool.Account(1));
        using var said = await person.SayAsync(stand.Bot.Client, "帮助");
        using var moved = await stand.Bot.Client.PostAsync(
            new Uri("dev/clock", UriKind.Relative), new StringContent("""{"advance":"P1D"}""", null, "application/json"));

        var figures = await FiguresAsync(stand.Bot);

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.True(figures["""liaisonbot_turn_duration_seconds_count{status="200"}"""] >= 1);
        Assert.True(figures["""liaisonbot_turn_duration_seconds_bucket{status="200",le="+Inf"}"""] >= 1);
        Assert.True(figures["""liaisonbot_database_commit_duration_seconds_count{outcome="committed"}"""] >= 1);
        Assert.True(figures["""liaisonbot_outbox_ended_total{how="sent"}"""] >= 1);
        Assert.Equal((0, 0), (figures["liaisonbot_outbox_waiting"], figures["liaisonbot_outbox_oldest_age_seconds"]));
        Assert.Contains(figures.Keys, name => name.StartsWith("quartz_job_execution_duration_seconds_count{", StringComparison.Ordinal)
            && name.Contains("plan-reminders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_sent_waits_and_grows_old()
    {
        await using var stand = await BotInTeams.StartAsync(Members);
        var person = stand.Person(PlainSchool.Account(1));
        await stand.Channel.DisposeAsync();
        using var said = await person.SayAsync(stand.Bot.Client, "帮助");

        var figures = await FiguresAsync(stand.Bot);

        Assert.True(figures["liaisonbot_outbox_waiting"] >= 1);
        Assert.True(figures["liaisonbot_outbox_oldest_age_seconds"] > 0);
    }

    [Fact]
    public async Task Nobody_but_this_machine_finds_them()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(folder, new Dictionary<string, string> { ["Demo__Load"] = "false" });

        Assert.Equal(HttpStatusCode.OK, await AskAsync(bot));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(bot, ("X-Forwarded-For", "203.0.113.7")));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(bot, ("Host", "bot.example.edu")));
    }

    private static async Task<HttpStatusCode> AskAsync(BotProcess bot, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("metrics", UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var answer = await bot.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<Dictionary<string, double>> FiguresAsync(BotProcess bot) =>
        PrometheusLines.Of(await bot.Client.GetStringAsync(new Uri("metrics", UriKind.Relative)));
}
