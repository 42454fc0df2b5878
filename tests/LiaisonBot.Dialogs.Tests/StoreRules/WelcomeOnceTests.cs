using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.Dialogs.Tests.StoreRules;

/// <summary>Teams announces an installation in several ways, and again: a person is greeted once, whatever comes and in whatever order.</summary>
public sealed class WelcomeOnceTests
{
    [Theory]
    [InlineData("installed", "joined")]
    [InlineData("joined", "installed")]
    [InlineData("joined", "joined", "joined")]
    [InlineData("installed", "upgraded", "joined")]
    [InlineData("installed", "removed", "installed")]
    [InlineData("nobody added", "installed", "joined")]
    public async Task However_an_installation_is_announced_the_greeting_comes_once(params string[] announced)
    {
        await using var school = await School.OpenAsync();

        Assert.Equal(1, await GreetingsAsync(school.ChatOf(school.Lin, onTeams: true), "林书琴，您好", announced));
    }

    [Theory]
    [InlineData("installed", "joined", "joined")]
    public async Task A_stranger_is_told_how_to_be_linked_once(params string[] announced)
    {
        await using var school = await School.OpenAsync();

        Assert.Equal(1, await GreetingsAsync(school.ChatOfStranger(), "绑定码", announced));
    }

    [Fact]
    public async Task Who_wrote_before_the_announcement_came_is_greeted_once_all_the_same()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin, onTeams: true).SayAsync("帮助");

        Assert.Equal(1, await GreetingsAsync(chat, "林书琴，您好", "installed", "joined"));
        Assert.Equal(0, await GreetingsAsync(await chat.SayAsync("帮助"), "林书琴，您好", "joined"));
    }

    [Fact]
    public async Task Announcements_that_come_at_once_greet_once()
    {
        await using var school = await School.OpenAsync();
        var chat = school.ChatOf(school.Lin, onTeams: true);
        var announcements = Enumerable.Range(0, 8).Select(number => Announce(chat, number % 2 == 0 ? "installed" : "joined"));

        await Task.WhenAll(announcements.Select(activity =>
            school.Bot.HandleAsync(new IncomingActivity(activity, new Caller.Channel("tenant")), CancellationToken.None)));

        Assert.Single((await chat.HearAsync()).Replies, reply => reply.Reads("林书琴，您好"));
    }

    [Fact]
    public async Task Who_leaves_is_not_greeted()
    {
        await using var school = await School.OpenAsync();

        Assert.Equal(0, await GreetingsAsync(school.ChatOf(school.Lin, onTeams: true), "林书琴，您好", "removed", "nobody added"));
    }

    private static async Task<int> GreetingsAsync(Chat chat, string greeting, params string[] announced)
    {
        var greetings = 0;
        foreach (var how in announced)
        {
            await chat.SendAsync(Announce(chat, how));
            Assert.Equal(200, chat.Status);
            greetings += chat.Replies.Count(reply => reply.Reads(greeting));
        }

        return greetings;
    }

    private static Activity Announce(Chat chat, string how) => how switch
    {
        "installed" => chat.New(ActivityTypes.InstallationUpdate) with { Action = InstallationActions.Add },
        "upgraded" => chat.New(ActivityTypes.InstallationUpdate) with { Action = InstallationActions.AddUpgrade },
        "removed" => chat.New(ActivityTypes.InstallationUpdate) with { Action = InstallationActions.Remove },
        "joined" => chat.New(ActivityTypes.ConversationUpdate) with { MembersAdded = [new ChannelAccount { Id = "bot" }, new ChannelAccount { Id = "29:1" }] },
        _ => chat.New(ActivityTypes.ConversationUpdate) with { MembersRemoved = [new ChannelAccount { Id = "29:1" }] },
    };
}
