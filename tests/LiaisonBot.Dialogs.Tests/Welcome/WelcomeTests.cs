using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.Welcome;

public sealed class WelcomeTests
{
    [Theory]
    [InlineData("帮助")]
    [InlineData("HELP")]
    [InlineData("  Ｈｅｌｐ！ ")]
    [InlineData("你好")]
    [InlineData("hi")]
    public async Task Help_is_answered_in_the_persons_language_however_it_is_written(string words)
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync(words);
        chat.Expect("您可以这样说");
    }

    [Fact]
    public async Task People_are_greeted_once_though_the_channel_announces_them_twice()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).JoinAsync();
        chat.Expect("林书琴，您好");
        await chat.JoinAsync();
        chat.ExpectNothing();
    }

    [Fact]
    public async Task What_is_not_understood_gets_a_way_forward()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin, onTeams: true).SayAsync("qwertz");
        chat.Expect("没有听懂").Expect("帮助");
    }

    [Fact]
    public async Task Someone_who_left_is_a_stranger_from_the_next_day_on()
    {
        await using var school = await School.OpenAsync();
        await school.ChangeAsync(db => db.People.Single(person => person.Id == school.Lin.Id).LeftOn = school.Today);
        var chat = await school.ChatOf(school.Lin).SayAsync("帮助");
        chat.Expect("您可以这样说");
        school.Clock.Advance(TimeSpan.FromDays(1));
        await chat.SayAsync("帮助");
        chat.Expect("绑定码").ExpectNot("您可以这样说");
    }

    [Fact]
    public async Task An_activity_delivered_again_is_not_answered_again()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync("帮助");
        Assert.Single(chat.Replies);
        await chat.SendAsync(chat.Sent);
        chat.ExpectNothing();
        Assert.Equal(200, chat.Status);
    }
}
