namespace LiaisonBot.Dialogs.Tests.LogContact;

/// <summary>Forms that were begun and not saved: they come back filled, and are still saved once.</summary>
public sealed class HalfFilledTests : LogContactTests
{
    [Fact]
    public async Task A_form_read_from_a_sentence_survives_a_change_of_subject()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁");
        await chat.SayAsync("帮助");

        await chat.SayAsync("记录联系");

        chat.Expect("上次没有填完");
        Assert.Equal(Id("王芳"), chat.Last.Inputs["Colleagues"]);
        Assert.Equal("实验室搬迁", chat.Last.Inputs["Line"]);
    }

    [Fact]
    public async Task A_form_put_away_comes_back_filled_after_a_restart_and_is_saved_once()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("记录联系");
        var before = chat.Last;
        await chat.PressAsync("稍后再填", ("Colleagues", Id("李明")), ("On", ""), ("Kind", "study"), ("Note", "写到一半"));
        chat.Expect("已为您留着");
        await School.RestartAsync();

        await chat.PressAsync("继续填写");

        chat.Expect("上次没有填完");
        Assert.Equal(Id("李明"), chat.Last.Inputs["Colleagues"]);
        Assert.Equal("study", chat.Last.Inputs["Kind"]);
        Assert.Equal("写到一半", chat.Last.Inputs["Note"]);
        chat.ExpectNot("没有认出");
        await chat.PressAsync("保存", ("On", "2026-04-15"), ("Line", "一起备课"));
        chat.Expect("联系记录已保存");
        await chat.PressAsync(before, "保存", ("Line", "旧卡片"));
        chat.Expect("这份表已经保存过");
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task No_input_holds_the_client_back_and_every_one_that_is_needed_says_so()
    {
        await PairAsync("王芳", "李明");

        var card = (await Chat().SayAsync("记录联系")).Last;

        var inputs = card.Card!.Value.GetProperty("body").EnumerateArray().Where(part => part.TryGetProperty("id", out _)).ToList();
        Assert.All(inputs, input => Assert.All(["isRequired", "min", "max"], check => Assert.False(input.TryGetProperty(check, out _))));
        Assert.Equal(
            ["Colleagues", "On", "Kind", "Line"],
            inputs.Where(input => input.GetProperty("label").GetString()!.Contains('必')).Select(input => input.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task All_that_is_missing_is_said_in_one_round()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("记录联系");

        await chat.PressAsync("保存", ("On", ""));

        chat.Expect("请选择联系对象").Expect("请选择联系日期").Expect("请选择联系方式").Expect("请用一句话写明联系内容");
    }

    [Fact]
    public async Task A_line_that_is_too_long_comes_back_whole_with_its_length()
    {
        await PairAsync("王芳");
        var line = new string('字', 230);
        var chat = await Chat().SayAsync("记录联系");
        Assert.True(chat.Last.Card!.Value.GetProperty("body").EnumerateArray()
            .Single(part => part.TryGetProperty("id", out var id) && id.GetString() == "Line").GetProperty("maxLength").GetInt32() > 230);

        await chat.PressAsync("保存", ("Kind", "talk"), ("Line", line));

        chat.Expect("现有 230 字");
        Assert.Equal(line, chat.Last.Inputs["Line"]);
    }

    [Fact]
    public async Task A_form_that_was_refused_comes_back_as_it_was()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("记录联系");
        await chat.PressAsync("保存", ("Colleagues", Id("王芳")), ("Line", "说到一半"));

        await chat.SayAsync("log contact");

        Assert.Equal("说到一半", chat.Last.Inputs["Line"]);
        Assert.Equal(Id("王芳"), chat.Last.Inputs["Colleagues"]);
    }

    [Fact]
    public async Task After_saving_the_next_form_is_empty()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁");
        await chat.PressAsync("保存");

        await chat.SayAsync("记录联系");

        Assert.Equal("", chat.Last.Inputs["Line"]);
        chat.ExpectNot("上次没有填完");
    }

    [Theory]
    [InlineData("保存")]
    [InlineData("稍后再填")]
    [InlineData("取消")]
    public async Task A_form_that_was_cancelled_is_gone(string button)
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁");
        var form = chat.Last;
        await chat.PressAsync("取消");
        chat.Expect("已取消").Expect("没有保存任何内容");

        await chat.PressAsync(form, button);
        chat.Expect("已取消");
        await chat.SayAsync("记录联系");

        Assert.Equal("", chat.Last.Inputs["Line"]);
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_draft_of_a_shape_that_is_no_longer_read_begins_anew()
    {
        await PairAsync("王芳");
        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁");
        await School.ChangeAsync(db => db.Set<Data.Drafts.Draft>().Single().Content = """{"Formular":1}""");

        await chat.SayAsync("记录联系");

        Assert.Equal("", chat.Last.Inputs["Line"]);
    }

    [Fact]
    public async Task Another_sentence_opens_another_form_and_both_can_be_saved()
    {
        await PairAsync("王芳", "李明");
        var chat = await Chat().SayAsync("昨天和王芳谈心，聊了实验室搬迁");
        var first = chat.Last;
        await chat.SayAsync("今天走访李明，了解老人住院情况");
        await chat.PressAsync("保存");

        await chat.PressAsync(first, "保存");

        chat.Expect("联系记录已保存");
        Assert.Equal(2, (await EntriesAsync()).Count);
    }
}
