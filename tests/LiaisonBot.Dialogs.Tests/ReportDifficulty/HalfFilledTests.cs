using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.ReportDifficulty;

public sealed class HalfFilledTests : ReportDifficultyTests
{
    [Fact]
    public async Task A_form_put_aside_comes_back_as_it_was_and_can_be_submitted_once()
    {
        await PairAsync("王芳", "李明");
        await Chat.SayAsync("反映困难");
        var form = Chat.Last;
        await Chat.PressAsync("稍后再填", ("Whom", Id("李明")), ("Text", "写到一半"), ("Category", "family"), ("Agreed", "true"));
        Chat.Expect("已为您留着");
        await School.RestartAsync();

        await Chat.PressAsync("继续填写");

        Chat.Expect("这是您上次没有填完的内容");
        Assert.Equal((Id("李明"), "写到一半", "family", "true"), (Chat.Last.Inputs["Whom"], Chat.Last.Inputs["Text"], Chat.Last.Inputs["Category"], Chat.Last.Inputs["Agreed"]));
        await Chat.PressAsync("提交");
        Chat.Expect("2026-0001");
        await Chat.PressAsync(form, "提交", ("Text", "另一件"), ("Category", "work"));
        Chat.Expect("这份表已经提交过");
        Assert.Single(await CasesAsync());
    }

    [Fact]
    public async Task A_form_that_was_refused_comes_back_with_what_was_typed()
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难");
        await Chat.PressAsync("提交", ("Text", "说到一半"));

        await Chat.SayAsync("report difficulty");

        Assert.Equal("说到一半", Chat.Last.Inputs["Text"]);
    }

    [Theory]
    [InlineData("提交")]
    [InlineData("稍后再填")]
    [InlineData("取消")]
    public async Task A_cancelled_form_is_gone(string button)
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难：王芳的设备坏了");
        var form = Chat.Last;
        await Chat.PressAsync("取消");
        Chat.Expect("没有提交任何内容");

        await Chat.PressAsync(form, button);

        Chat.Expect("已取消");
        Assert.Equal("", (await Chat.SayAsync("反映困难")).Last.Inputs["Text"]);
        Assert.Empty(await CasesAsync());
    }

    [Fact]
    public async Task The_same_sentence_again_is_the_same_form_and_another_one_another()
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难：王芳的设备坏了");
        var first = Chat.Last.DataOf("提交");
        Assert.Equal(first, (await Chat.SayAsync("反映困难：王芳的设备坏了")).Last.DataOf("提交"));

        Assert.NotEqual(first, (await Chat.SayAsync("反映困难：王芳的宿舍漏水")).Last.DataOf("提交"));
    }

    [Fact]
    public async Task A_draft_of_a_shape_that_is_no_longer_read_begins_anew()
    {
        await PairAsync("王芳");
        await Chat.SayAsync("反映困难：王芳的设备坏了");
        await School.ChangeAsync(db => db.Set<Data.Drafts.Draft>().Single().Content = """{"Formular":1}""");

        Assert.Equal("", (await Chat.SayAsync("反映困难")).Last.Inputs["Text"]);
    }
}
