using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.StoreRules;

/// <summary>"Help" and a greeting are answered to everybody, at any time.</summary>
public sealed class HelpTests
{
    private static readonly ActionRegistry Actions =
        new ServiceCollection().AddDialogs().BuildServiceProvider().GetRequiredService<ActionRegistry>();

    public static TheoryData<string> Greetings => ["help", "Help!", "hi", "Hi", "hello", "Hello 👋", "你好", "你好！", "帮助"];

    [Theory]
    [MemberData(nameof(Greetings))]
    public async Task Whoever_is_known_hears_what_they_can_do_and_has_it_at_hand(string said)
    {
        await using var school = await School.OpenAsync();
        foreach (var person in new[] { school.Lin, await school.MemberAsync("康宁"), await school.ColleagueAsync("王芳") })
        {
            foreach (var onTeams in new[] { true, false })
                Assert.NotEmpty((await school.ChatOf(person, onTeams).SayAsync(said)).Expect("您可以这样说").Last.Buttons);
        }
    }

    [Theory]
    [MemberData(nameof(Greetings))]
    public async Task A_stranger_hears_how_to_be_linked(string said)
    {
        await using var school = await School.OpenAsync();

        (await school.ChatOfStranger().SayAsync(said)).Expect("我还不认识您").Expect("绑定码");
    }

    [Fact]
    public async Task It_is_answered_in_the_middle_of_whatever_was_begun()
    {
        await using var school = await School.OpenAsync();
        var person = await school.MemberAsync("康宁", school.GeneralBranch, Role.Secretary);
        await school.PairAsync(person, await school.ColleagueAsync("王芳", school.GeneralBranch));
        var chat = school.ChatOf(person, onTeams: true);
        foreach (var command in Actions.All.Select(action => action.Words?.Title(Language.Chinese)).OfType<string>())
        {
            await chat.SayAsync(command);
            Assert.Equal(200, chat.Status);
            (await chat.SayAsync("help")).Expect("您可以这样说");
        }
    }

    [Fact]
    public async Task A_form_that_help_came_between_is_still_there()
    {
        await using var school = await School.OpenAsync();
        await school.PairAsync(school.Lin, await school.ColleagueAsync("王芳"));
        var chat = await school.ChatOf(school.Lin, onTeams: true).SayAsync("昨天和王芳谈心，聊了搬家");
        var form = chat.Last;

        (await chat.SayAsync("hi")).Expect("您可以这样说");
        await chat.PressAsync(form, "保存");

        chat.Expect("搬家");
    }
}
