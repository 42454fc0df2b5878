using System.Net;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.RunBot;

public sealed class HealthTests
{
    [Fact]
    public async Task A_bot_lives_without_its_database_but_is_not_ready_and_says_what_is_missing()
    {
        using var folder = new TemporaryFolder();
        var records = Directory.CreateDirectory(Path.Combine(folder.Path, "records")).FullName;
        await using var bot = await BotProcess.StartAsync(
            folder, new Dictionary<string, string> { ["ConnectionStrings__Liaison"] = $"Data Source={records}/liaison.db" });

        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(bot, "health/live"));
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(bot, "health/ready"));

        Directory.Move(records, records + "-away");
        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(bot, "health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "database"), await AskAsync(bot, "health/ready"));

        Directory.Move(records + "-away", records);
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(bot, "health/ready"));
    }

    private static async Task<(HttpStatusCode, string)> AskAsync(BotProcess bot, string path)
    {
        using var answer = await bot.Client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
