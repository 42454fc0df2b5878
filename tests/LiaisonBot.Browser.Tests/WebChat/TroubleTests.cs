using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.WebChat;

/// <summary>What the page says when something is missing. It has a bot of its own, which it stops.</summary>
public sealed class TroubleTests(RunningApp app, Chromium chromium) : IClassFixture<RunningApp>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Without_its_script_the_page_says_what_is_missing_in_either_language()
    {
        var (page, _) = await chromium.OpenAsync(app.Address);
        await page.RouteAsync("**/lib/webchat.js", route => route.FulfillAsync(new() { Status = 404 }));

        await page.GotoAsync("/");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("缺少对话界面所需的脚本 webchat.js");
        await page.GetByText("English", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The script webchat.js that draws the conversation is missing");
    }

    [Fact]
    public async Task A_bot_that_stops_is_said_to_be_away_and_the_conversation_goes_on_once_it_is_back()
    {
        var chat = await ChatPage.OpenAsync(chromium, app);
        await chat.BecomeAsync("林秋实");
        await chat.SayAsync("记录联系");
        await chat.Form.FillAsync("苏婉清", "谈了教学工作");

        await app.KillAsync();
        var away = chat.Page.GetByText("暂时连接不上助手，正在重新连接");
        await away.WaitForAsync();
        await Assertions.Expect(chat.Form.Line).ToHaveValueAsync("谈了教学工作");
        await app.StartAgainAsync();

        await Assertions.Expect(away).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await Assertions.Expect(chat.Card("林秋实，您好")).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Form.Line).ToHaveValueAsync("谈了教学工作");
        await chat.Form.PressAsync("保存");
        await chat.Card("联系记录已保存").WaitForAsync();
    }
}
