using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.Welcome;

/// <summary>What people say that is no command and yet has an answer.</summary>
public sealed class SmallWordsTests
{
    [Theory]
    [InlineData("谢谢！", "不客气")]
    [InlineData("Thank you.", "不客气")]
    [InlineData("what can you do?", "您可以这样说")]
    [InlineData("你能做什么？", "您可以这样说")]
    [InlineData("who am I paired with?", "我的结对")]
    [InlineData("undo", "没有可修改或撤销的记录")]
    public async Task Small_words_are_answered(string said, string answer)
    {
        await using var school = await School.OpenAsync();

        (await school.ChatOf(school.Lin).SayAsync(said)).Expect(answer);
    }

    [Theory]
    [InlineData("English", "en-US")]
    [InlineData("切换英文", "en-US")]
    [InlineData("中文", "zh-CN")]
    public async Task A_languages_name_opens_the_settings_with_it_chosen_and_Save_changes_it(string said, string language)
    {
        await using var school = await School.OpenAsync();

        var chat = await school.ChatOf(school.Lin).SayAsync(said);

        Assert.Equal(language, chat.Last.Inputs["Language"]);
        await chat.PressAsync("保存");
        chat.Expect(language == "en-US" ? "Settings saved" : "设置已保存");
    }

    [Theory]
    [InlineData("撤销")]
    [InlineData("undo")]
    [InlineData("修改")]
    public async Task Who_wants_to_change_an_entry_gets_the_latest_with_its_buttons(string said)
    {
        await using var school = await School.OpenAsync();
        await school.PairAsync(school.Lin, await school.ColleagueAsync("王芳"));
        var chat = await school.ChatOf(school.Lin).SayAsync("昨天和王芳谈心，聊了搬家");
        await chat.PressAsync("保存");

        await chat.SayAsync(said);

        chat.Expect("搬家");
        Assert.Equal(["修改", "撤销", "反映困难"], chat.Last.Buttons);
    }

    [Fact]
    public async Task A_colleague_who_would_log_a_contact_hears_that_members_do()
    {
        await using var school = await School.OpenAsync();

        (await school.ChatOf(await school.ColleagueAsync("王芳")).SayAsync("记录联系")).Expect("由与您结对的党员来登记").ExpectNot("权限");
    }
}
