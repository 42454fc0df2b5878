using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.Cancel;

public sealed class CancelTests
{
    [Theory]
    [InlineData("取消")]
    [InlineData("Cancel.")]
    public async Task What_was_half_filled_is_forgotten(string words)
    {
        await using var school = await School.OpenAsync();
        await school.PairAsync(school.Lin, await school.ColleagueAsync("王芳"));
        var chat = await school.ChatOf(school.Lin).SayAsync("昨天和王芳谈心，聊了搬家");

        await chat.SayAsync(words);
        chat.Expect("没有保存任何内容").Expect("在那张卡片上接着填");
        await chat.SayAsync("记录联系");

        Assert.Equal("", chat.Last.Inputs["Line"]);
    }

    [Fact]
    public async Task Where_nothing_was_begun_it_says_so()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync("取消");
        chat.Expect("没有留着填到一半的内容").Expect("不点“保存”或“提交”就不会存下来");
    }

    [Fact]
    public async Task Someone_elses_form_stays()
    {
        await using var school = await School.OpenAsync();
        await school.PairAsync(school.Lin, await school.ColleagueAsync("王芳"));
        var lin = await school.ChatOf(school.Lin).SayAsync("昨天和王芳谈心，聊了搬家");

        await school.ChatOf(school.Gao).SayAsync("取消");
        await lin.SayAsync("记录联系");

        Assert.Equal("搬家", lin.Last.Inputs["Line"]);
    }
}
