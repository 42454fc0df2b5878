using System.Text;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Tests.RunSchedule;

/// <summary>
/// The real program on a clock that is moved: Quartz rings, the ledger decides, the outbox sends. Two weeks hold a reminder of the month's
/// contacts on whatever day they begin.
/// </summary>
public sealed class MorningTests
{
    [Fact]
    public async Task In_two_weeks_whoever_owes_a_contact_hears_of_it_in_a_morning_at_most_once_a_day_and_not_again_after_a_restart()
    {
        await using var stand = await StartAsync(members: 1);
        var person = stand.Person(PlainSchool.Account(1));
        (await person.SayAsync(stand.Bot.Client, "帮助")).Dispose();
        await stand.Channel.NextAsync(TimeSpan.FromMinutes(1));

        await MoveAsync(stand, """{"advance":"P7D"}""");
        await MoveAsync(stand, """{"advance":"P7D"}""");
        var reminders = Reminders(stand);
        Assert.NotEmpty(reminders);
        Assert.All(reminders, reminder => Assert.Contains("本月还有 2 位同事没有联系", reminder.Activity.GetRawText(), StringComparison.Ordinal));
        Assert.Distinct(reminders.Select(SummaryOf));

        await stand.RestartAsync();
        await MoveAsync(stand, """{"advance":"PT0S"}""");
        Assert.Equal(reminders.Count, Reminders(stand).Count);
    }

    [Fact]
    public async Task Somebody_who_never_wrote_is_reminded_in_a_chat_that_is_opened_for_it()
    {
        await using var stand = await StartAsync(members: 2);
        (await stand.Person(PlainSchool.Account(1)).SayAsync(stand.Bot.Client, "帮助")).Dispose();

        await MoveAsync(stand, """{"advance":"P7D"}""");
        await MoveAsync(stand, """{"advance":"P7D"}""");

        var silent = stand.Person(PlainSchool.Account(2)).Conversation;
        var reminders = Reminders(stand).Where(delivery => delivery.Conversation == silent).ToList();
        Assert.NotEmpty(reminders);
        Assert.All(reminders, reminder => Assert.Contains("本月还有 2 位同事没有联系", reminder.Activity.GetRawText(), StringComparison.Ordinal));
    }

    private static Task<BotInTeams> StartAsync(int members) =>
        BotInTeams.StartOnSchoolAsync(school => PlainSchool.Write(school, members), new Dictionary<string, string>());

    private static List<Delivery> Reminders(BotInTeams stand) =>
        [.. stand.Channel.Log.Where(delivery => SummaryOf(delivery).StartsWith("今日提醒", StringComparison.Ordinal))];

    /// <summary>It names the day: 今日提醒（11月26日）.</summary>
    private static string SummaryOf(Delivery delivery) => delivery.Activity.TryGetProperty("summary", out var summary) ? summary.GetString()! : "";

    private static async Task MoveAsync(BotInTeams stand, string order)
    {
        using var content = new StringContent(order, Encoding.UTF8, "application/json");
        using var answer = await stand.Bot.Client.PostAsync(new Uri("/dev/clock", UriKind.Relative), content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
