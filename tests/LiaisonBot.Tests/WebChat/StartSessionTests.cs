using System.Net;

namespace LiaisonBot.Tests.WebChat;

public sealed class StartSessionTests(DemoBot bot) : IClassFixture<DemoBot>
{
    [Fact]
    public async Task A_person_gets_a_new_conversation_and_a_token_that_opens_it()
    {
        var session = await bot.SessionAsync("1202");

        Assert.Equal("周若兰", session["name"]!.GetValue<string>());
        Assert.False(session["resumed"]!.GetValue<bool>());
        using var opened = await bot.AskAsync(HttpMethod.Post, "/directline/conversations", session);
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        using var said = await bot.AskAsync(
            HttpMethod.Get, $"/directline/conversations/{session["conversationId"]!.GetValue<string>()}/activities", session);
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
    }

    [Fact]
    public async Task A_conversation_of_theirs_goes_on()
    {
        var begun = await bot.BegunAsync("1202");

        var session = await bot.SessionAsync("1202", begun);

        Assert.True(session["resumed"]!.GetValue<bool>());
        Assert.Equal(begun, session["conversationId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Somebody_elses_conversation_does_not_go_on_and_the_token_does_not_open_it()
    {
        var theirs = await bot.BegunAsync("1202");

        var session = await bot.SessionAsync("1203", theirs);

        Assert.False(session["resumed"]!.GetValue<bool>());
        Assert.NotEqual(theirs, session["conversationId"]!.GetValue<string>());
        using var peeked = await bot.AskAsync(HttpMethod.Get, $"/directline/conversations/{theirs}/activities", session);
        Assert.Equal(HttpStatusCode.Forbidden, peeked.StatusCode);
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("")]
    [InlineData("1304")]
    [InlineData("dl_1202")]
    public async Task Whoever_is_not_on_the_roster_or_has_left_gets_no_session(string staffNo)
    {
        using var answer = await bot.BecomeAsync(staffNo);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
