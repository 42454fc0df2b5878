using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.WebChat;

[Collection(nameof(DemoSchool))]
public sealed class ChoosePersonTests(RunningApp app, Chromium chromium)
{
    [Fact]
    public async Task A_person_is_found_and_chosen_with_the_keyboard_alone_and_is_greeted()
    {
        var chat = await ChatPage.OpenAsync(chromium, app);
        await Assertions.Expect(chat.Search).ToBeFocusedAsync();
        await Assertions.Expect(chat.People).Not.ToHaveCountAsync(0);

        await chat.Page.Keyboard.TypeAsync("解剖学 群众");
        await Assertions.Expect(chat.People.First).ToContainTextAsync("潘思远");
        await chat.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(chat.People.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await chat.Page.Keyboard.PressAsync("Enter");

        await chat.Card("崔雨桐，您好").WaitForAsync();
        await Assertions.Expect(chat.Page.Locator("#who")).ToHaveTextAsync("崔雨桐");
        await Assertions.Expect(chat.SendBox).ToBeFocusedAsync();
        chat.AssertQuiet();
    }

    [Fact]
    public async Task The_page_speaks_the_language_of_who_was_chosen_and_follows_their_settings()
    {
        var chat = await ChatPage.OpenAsync(chromium, app);
        await chat.BecomeAsync("Helen Zhu");
        await Assertions.Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(chat.SendBox).ToHaveAttributeAsync("placeholder", "Type your message");

        await chat.SayAsync("中文");
        await chat.PressAsync("Settings", "Save");

        await Assertions.Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await chat.SayAsync("English");
        await chat.PressAsync("设置", "保存");
        await Assertions.Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        chat.AssertQuiet();
    }

    [Theory]
    [InlineData("1301", "许佳怡")]
    [InlineData("困难群众 马", "马志强")]
    [InlineData("helen", "Helen Zhu")]
    public async Task A_person_is_found_by_number_category_and_name(string search, string name)
    {
        var chat = await ChatPage.OpenAsync(chromium, app);

        await chat.Search.FillAsync(search);

        await Assertions.Expect(chat.People).ToHaveCountAsync(1);
        await Assertions.Expect(chat.People).ToContainTextAsync(name);
    }

    [Fact]
    public async Task A_search_that_finds_nobody_says_so_and_chooses_nobody()
    {
        var chat = await ChatPage.OpenAsync(chromium, app);

        await chat.Search.FillAsync("没有这个人");
        await chat.Search.PressAsync("Enter");

        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(["没有找到符合条件的人员"]);
        await Assertions.Expect(chat.Search).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_may_become_somebody_else_who_sees_nothing_of_the_first()
    {
        var chat = await ChatPage.OpenAsync(chromium, app);
        await chat.BecomeAsync("魏建国");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "切换人员" }).ClickAsync();
        await chat.BecomeAsync("袁晓峰");

        await Assertions.Expect(chat.Page.GetByText("魏建国")).ToHaveCountAsync(0);
        chat.AssertQuiet();
    }

    [Fact]
    public async Task The_page_is_in_the_language_of_its_switch_and_stays_so()
    {
        var chat = await ChatPage.OpenAsync(chromium, app);
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Name = "请选择您的身份" })).ToBeVisibleAsync();
        await Assertions.Expect(chat.People.First).ToContainTextAsync("书记");

        await chat.Page.GetByText("English", new() { Exact = true }).ClickAsync();

        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Name = "Who are you?" })).ToBeVisibleAsync();
        await Assertions.Expect(chat.People.First).ToContainTextAsync("Secretary");
        await Assertions.Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await chat.BecomeAsync("David Lin");
        await Assertions.Expect(chat.SendBox).ToHaveAttributeAsync("placeholder", "Type your message");
        await chat.Page.ReloadAsync();
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Button, new() { Name = "Switch person" })).ToBeVisibleAsync();

        await chat.Page.GetByText("中文", new() { Exact = true }).ClickAsync();

        await Assertions.Expect(chat.SendBox).ToHaveAttributeAsync("placeholder", "键入消息");
        await Assertions.Expect(chat.Page).ToHaveTitleAsync("事业之友");
        chat.AssertQuiet();
    }
}
