using LiaisonBot.Data.Conversations;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;

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
    public async Task The_greeting_says_who_one_is_and_offers_what_ones_roles_may_do()
    {
        await using var school = await School.OpenAsync();
        var secretary = await school.ChatOf(school.Lin).JoinAsync();
        secretary.Expect("药理支部书记").Expect("私人笔记").Expect("单位工作").Expect("绑定码");
        Assert.InRange(secretary.Last.Buttons.Count(), 2, 6);
        var colleague = await school.ChatOf(await school.ColleagueAsync("曾可欣")).JoinAsync();
        colleague.Expect("曾可欣，您好").Expect("结对联系人").ExpectNot("绑定码").ExpectNot("私人笔记").ExpectNot("您的职务");
    }

    [Fact]
    public async Task Every_button_of_the_help_card_does_what_its_words_do()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync("help");
        var help = chat.Last;
        Assert.NotEmpty(help.Buttons);
        Assert.DoesNotContain("帮助", help.Buttons);
        foreach (var title in help.Buttons)
        {
            var pressed = (await chat.PressAsync(help, title)).Last.All;
            Assert.Equal(pressed, (await chat.SayAsync(title)).Last.All);
        }
    }

    [Fact]
    public async Task What_is_not_understood_gets_a_way_forward()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin, onTeams: true).SayAsync("qwertz");
        chat.Expect("没有听懂").Expect("[帮助]");
        await chat.PressAsync("帮助");
        chat.Expect("您可以这样说");
    }

    [Theory]
    [InlineData("setings", "设置")]
    [InlineData("我想设置一下", "设置")]
    [InlineData("请给我一个绑定吗", "绑定码")]
    [InlineData("i need a linkcode please", "绑定码")]
    public async Task The_commands_nearest_to_what_was_said_are_offered_first(string text, string nearest)
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync(text);
        Assert.Equal(nearest, chat.Expect("您想做的是不是").Last.Buttons.First());
    }

    [Fact]
    public async Task Nobody_is_offered_what_is_not_theirs_to_do()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(await school.MemberAsync("康宁")).SayAsync("请给我一个绑定吗");
        chat.Expect("没有听懂").ExpectNot("绑定码");
    }

    [Fact]
    public async Task In_a_group_the_bot_points_to_the_personal_chat_once_when_it_comes_and_whenever_it_is_spoken_to()
    {
        await using var school = await School.OpenAsync();
        var chat = school.ChatOf(school.Lin, onTeams: true);
        var comes = InGroup(chat.New(ActivityTypes.ConversationUpdate) with { MembersAdded = [new ChannelAccount { Id = "bot" }] });
        (await chat.SendAsync(comes)).Expect("单独聊天").ExpectNot("林书琴");
        (await chat.SendAsync(comes with { Id = "a newcomer" })).ExpectNothing();
        (await chat.SendAsync(InGroup(chat.New(ActivityTypes.Message) with { Text = "帮助" }))).Expect("单独聊天").ExpectNot("您可以这样说");
        await using var db = school.Store.Read();
        Assert.Null((await db.Set<Conversation>().SingleAsync()).PersonId);
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

    private static Activity InGroup(Activity activity) =>
        activity with { Conversation = activity.Conversation! with { ConversationType = "groupChat", IsGroup = true } };
}
