using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.WebChat;

/// <summary>The main job, as a member does it on the page.</summary>
[Collection(nameof(DemoSchool))]
public sealed class LogContactTests(RunningApp app, Chromium chromium)
{
    [Fact]
    public async Task A_contact_is_logged_in_Chinese()
    {
        const string Line = "聊了实验室搬迁后的工作条件";
        var chat = await ChatPage.OpenAsync(chromium, app);
        await chat.BecomeAsync("周若兰");

        await chat.SayAsync("记录联系");
        await chat.Form.FillAsync("马志强", Line);
        await chat.Form.Choice("听取和反映意见").CheckAsync();
        await chat.Form.Note.FillAsync("下次带上仪器预约表");
        await chat.Form.PressAsync("保存");

        var saved = chat.Card("联系记录已保存");
        await Assertions.Expect(saved).ToContainTextAsync("马志强");
        await Assertions.Expect(saved).ToContainTextAsync("谈心");
        await Assertions.Expect(saved).ToContainTextAsync(Line);
        await Assertions.Expect(saved).ToContainTextAsync("听取和反映意见");
        await Assertions.Expect(saved).ToContainTextAsync("已联系");
        await Assertions.Expect(saved).ToContainTextAsync("/ 3 位");
        await Assertions.Expect(saved).Not.ToContainTextAsync("仪器预约表");
        Assert.Equal(1, await CountAsync(Line));
        chat.AssertQuiet();
    }

    [Fact]
    public async Task A_contact_is_logged_in_English_edited_and_undone()
    {
        const string Line = "Talked about the move of the lab";
        const string Better = "Talked about the move of the lab and the bench that is missing";
        var chat = await ChatPage.OpenAsync(chromium, app, locale: "en-GB");
        await chat.BecomeAsync("Helen Zhu");

        await chat.SayAsync("log contact");
        await chat.Form.FillAsync("David Lin", Line, "visit");
        await chat.Form.PressAsync("Save");
        await Assertions.Expect(chat.Card("Contact saved")).ToContainTextAsync("This month: 1 of 1 colleague contacted");

        await chat.PressAsync("Contact saved", "Edit");
        await chat.Card("Edit a contact").WaitForAsync();
        await Assertions.Expect(chat.Form.Line).ToHaveValueAsync(Line);
        await chat.Form.Line.FillAsync(Better);
        await chat.Form.PressAsync("Save");
        await Assertions.Expect(chat.Card("Changes saved")).ToContainTextAsync(Better);
        Assert.Equal((0, 1), (await CountAsync(Line), await CountAsync(Better)));

        await chat.PressAsync("Changes saved", "Undo");
        await chat.Card("Undone").WaitForAsync();
        Assert.Equal(0, await CountAsync(Better));
        chat.AssertQuiet();
    }

    [Fact]
    public async Task A_half_filled_form_survives_a_reload_and_can_be_saved()
    {
        const string Line = "到办公室走访，了解备课情况";
        var chat = await ChatPage.OpenAsync(chromium, app);
        await chat.BecomeAsync("丁浩然");
        await chat.SayAsync("记录联系");
        await chat.Form.FillAsync("崔雨桐", Line, "visit");
        var day = await chat.Form.On.InputValueAsync();

        await chat.Page.ReloadAsync();

        await Assertions.Expect(chat.Form.Line).ToHaveValueAsync(Line);
        await Assertions.Expect(chat.Form.Choice("崔雨桐")).ToBeCheckedAsync();
        await Assertions.Expect(chat.Form.Kind).ToHaveValueAsync("visit");
        await Assertions.Expect(chat.Form.On).ToHaveValueAsync(day);
        await chat.Form.PressAsync("保存");
        await Assertions.Expect(chat.Card("联系记录已保存")).ToContainTextAsync(Line);
        Assert.Equal(1, await CountAsync(Line));
        chat.AssertQuiet();
    }

    [Fact]
    public async Task An_unfinished_form_can_be_put_aside_and_comes_back()
    {
        var chat = await ChatPage.OpenAsync(chromium, app);
        await chat.BecomeAsync("罗一鸣");
        await chat.SayAsync("记录联系");
        await chat.Form.Line.FillAsync("写到一半");
        await chat.Form.On.FillAsync("");

        await chat.Form.PressAsync("稍后再填");
        await chat.PressAsync("已为您留着", "继续填写");

        await chat.Card("上次没有填完").WaitForAsync();
        await Assertions.Expect(chat.Form.Line).ToHaveValueAsync("写到一半");
        await Assertions.Expect(chat.Page.GetByLabel("联系内容（必填", new() { Exact = false }).Last).ToBeVisibleAsync();
        chat.AssertQuiet();
    }

    [Fact]
    public async Task A_whole_sentence_opens_the_form_filled_in()
    {
        var chat = await ChatPage.OpenAsync(chromium, app);
        await chat.BecomeAsync("方思齐");

        await chat.SayAsync("昨天和邹德海谈心，聊了实验室搬迁");

        await chat.Card("已按您说的填好").WaitForAsync();
        await Assertions.Expect(chat.Form.Choice("邹德海")).ToBeCheckedAsync();
        await Assertions.Expect(chat.Form.Kind).ToHaveValueAsync("talk");
        await Assertions.Expect(chat.Form.Line).ToHaveValueAsync("实验室搬迁");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date);
        await Assertions.Expect(chat.Form.On).ToHaveValueAsync(today.AddDays(-1).ToString("O"));
        Assert.Equal(0, await CountAsync("实验室搬迁"));
        await chat.Form.PressAsync("保存");
        await chat.Card("联系记录已保存").WaitForAsync();
        Assert.Equal(1, await CountAsync("实验室搬迁"));
        chat.AssertQuiet();
    }

    [Fact]
    public async Task A_card_pressed_again_says_what_it_did_and_does_it_once()
    {
        const string Line = "一起听学术报告，谈了课题申报";
        var chat = await ChatPage.OpenAsync(chromium, app);
        await chat.BecomeAsync("许佳怡");
        await chat.SayAsync("记录联系");
        await chat.Form.FillAsync("潘思远", Line, "study");
        await chat.Form.PressAsync("保存");
        await chat.Card("联系记录已保存").WaitForAsync();

        await chat.Form.PressAsync("保存");

        var again = chat.Card("这份表已经保存过");
        await Assertions.Expect(again).ToContainTextAsync("没有重复记录");
        await Assertions.Expect(again).ToContainTextAsync(Line);
        Assert.Equal(1, await CountAsync(Line));
        chat.AssertQuiet();
    }

    [Fact]
    public async Task A_form_with_a_mistake_comes_back_filled_with_the_message_at_its_field()
    {
        var chat = await ChatPage.OpenAsync(chromium, app);
        await chat.BecomeAsync("叶文静");
        await chat.SayAsync("记录联系");
        await chat.Form.FillAsync("David Lin", "   ", "forum");
        await chat.Form.Note.FillAsync("只给自己看的话");

        await chat.Form.PressAsync("保存");

        await chat.Card("请用一句话写明联系内容").WaitForAsync();
        await Assertions.Expect(chat.Form.Note).ToHaveValueAsync("只给自己看的话");
        await Assertions.Expect(chat.Form.Choice("David Lin")).ToBeCheckedAsync();
        await Assertions.Expect(chat.Form.Kind).ToHaveValueAsync("forum");
        chat.AssertQuiet();
    }

    /// <summary>How many entries with this line count.</summary>
    private async Task<int> CountAsync(string line)
    {
        await using var store = new SqliteStore($"Data Source={app.Database}");
        await using var db = store.Read();
        return await db.Contacts.Live().CountAsync(contact => contact.Line == line);
    }
}
