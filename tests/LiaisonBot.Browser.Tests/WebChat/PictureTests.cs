namespace LiaisonBot.Browser.Tests.WebChat;

/// <summary>
/// Takes the pictures that the README shows. The bot is their own: its history is just the demo's.
/// </summary>
public sealed class PictureTests(RunningApp app, Chromium chromium) : IClassFixture<RunningApp>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_contact_logged_with_a_sentence_in_Chinese()
    {
        var chat = await ChatPage.OpenAsync(chromium, app, width: 900, height: 1620);
        await chat.BecomeAsync("周若兰");

        await chat.SayAsync("昨天和马志强谈心，聊了实验室搬迁");
        await chat.Form.Choice("帮助解决实际困难").CheckAsync();
        await chat.Form.Note.FillAsync("下次带上仪器预约表。");
        await chat.Form.PressAsync("保存");
        await chat.Card("联系记录已保存").WaitForAsync();

        await TakeAsync(chat, "webchat-log-contact-zh.png");
    }

    [Fact]
    public async Task A_contact_logged_with_a_sentence_in_English()
    {
        var chat = await ChatPage.OpenAsync(chromium, app, width: 900, height: 1700, locale: "en-GB");
        await chat.Page.GetByText("English", new() { Exact = true }).ClickAsync();
        await chat.BecomeAsync("Helen Zhu");

        await chat.SayAsync("talked with David Lin yesterday about the lab move");
        await chat.Form.Choice("Help with real difficulties").CheckAsync();
        await chat.Form.Note.FillAsync("Bring the list of instruments.");
        await chat.Form.PressAsync("Save");
        await chat.Card("Contact saved").WaitForAsync();

        await TakeAsync(chat, "webchat-log-contact-en.png");
    }

    [Fact]
    public async Task Pairings_on_a_phone()
    {
        var chat = await ChatPage.OpenAsync(chromium, app, width: 390, height: 844);
        await chat.BecomeAsync("罗一鸣");

        await chat.SayAsync("我的结对");
        await chat.Card("结对计划").WaitForAsync();

        await TakeAsync(chat, "webchat-phone-zh.png");
    }

    private static async Task TakeAsync(ChatPage chat, string name)
    {
        await chat.SettleAsync();
        await Picture.TakeAsync(chat.Page, name);
    }
}
