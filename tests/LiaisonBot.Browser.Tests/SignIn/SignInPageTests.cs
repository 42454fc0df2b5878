using LiaisonBot.Browser.Tests.WebChat;
using LiaisonBot.Testing.Processes;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.SignIn;

public sealed class SignInPageTests(SchoolInProduction school, Chromium chromium) : IClassFixture<SchoolInProduction>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("zh-CN", 1280, "1", "登录", "林秋实", "退出登录")]
    [InlineData("zh-CN", 390, "1", "登录", "林秋实", "退出登录")]
    [InlineData("en-GB", 1280, "2", "Sign in", "Helen Zhu", "Sign out")]
    [InlineData("en-GB", 320, "2", "Sign in", "Helen Zhu", "Sign out")]
    public async Task One_signs_in_with_the_keyboard_alone_is_greeted_by_name_and_signs_out(
        string locale, int width, string staffNo, string title, string name, string leave)
    {
        var chat = await OpenAsync(width, locale);
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        await Assertions.Expect(SchoolInProduction.Code(chat)).ToBeFocusedAsync();
        await chat.AssertFitsAsync();
        await TakeAsync(chat, $"sign-in-{locale}-{width}.png");

        await SchoolInProduction.EnterAsync(chat, (await school.CodeAsync(staffNo)).ToLowerInvariant());

        await chat.Card(name).WaitForAsync();
        await Assertions.Expect(chat.Page.Locator("#who")).ToHaveTextAsync(name);
        await chat.AssertFitsAsync();
        await TakeAsync(chat, $"signed-in-{locale}-{width}.png");
        await chat.Page.ReloadAsync();
        await chat.Card(name).WaitForAsync();

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = leave }).ClickAsync();

        await Assertions.Expect(SchoolInProduction.Code(chat)).ToBeVisibleAsync();
        await Assertions.Expect(chat.Page.GetByText(name)).ToHaveCountAsync(0);
        Assert.Empty(await chat.Page.EvaluateAsync<string[]>("() => Object.keys(sessionStorage)"));
        chat.AssertQuiet();
    }

    [Theory]
    [InlineData("zh-CN", "这个绑定码不能用", "This code does not work", "English")]
    [InlineData("en-GB", "This code does not work", "这个绑定码不能用", "中文")]
    public async Task Whatever_is_wrong_with_a_code_is_said_at_the_field_in_the_language_of_the_page(
        string locale, string refused, string other, string toggle)
    {
        var used = await school.CodeAsync("1");
        var signedIn = await OpenAsync(1280, locale);
        await SchoolInProduction.EnterAsync(signedIn, used);
        await signedIn.Card("林秋实").WaitForAsync();
        var chat = await OpenAsync(390, locale);
        var problem = chat.Page.GetByRole(AriaRole.Alert);

        await Assertions.Expect(SchoolInProduction.Code(chat)).ToBeFocusedAsync();
        await SchoolInProduction.Code(chat).PressAsync("Enter");
        await Assertions.Expect(problem).ToContainTextAsync(locale == "zh-CN" ? "请先输入绑定码" : "enter your link code");
        foreach (var code in new[] { "AAAAA-22222", used, await school.CodeAsync("1", TimeSpan.Zero) })
        {
            await SchoolInProduction.EnterAsync(chat, code);
            await Assertions.Expect(problem).ToContainTextAsync(refused);
            await Assertions.Expect(SchoolInProduction.Code(chat)).ToHaveAttributeAsync("aria-invalid", "true");
            await Assertions.Expect(SchoolInProduction.Code(chat)).ToBeFocusedAsync();
        }

        await chat.AssertFitsAsync();
        await TakeAsync(chat, $"sign-in-refused-{locale}.png");
        await chat.Page.GetByText(toggle, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(problem).ToContainTextAsync(other);
    }

    [Fact]
    public async Task Signing_out_in_one_tab_signs_out_the_other_which_shows_nothing_more()
    {
        var one = await OpenAsync(1280, "zh-CN");
        await SchoolInProduction.EnterAsync(one, await school.CodeAsync("1"));
        await one.Card("林秋实").WaitForAsync();
        var other = await one.Page.RunAndWaitForPopupAsync(() => one.Page.EvaluateAsync("() => { open('/', '_blank', 'noopener'); }"));
        await Assertions.Expect(other.Locator("#who")).ToHaveTextAsync("林秋实");
        await other.Locator(".ac-adaptiveCard").First.WaitForAsync();

        await one.Page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();

        await Assertions.Expect(other.Locator("#code")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(other.Locator("#chat")).ToBeHiddenAsync();
        Assert.Empty(await other.EvaluateAsync<string[]>("() => Object.keys(sessionStorage)"));
    }

    [Fact]
    public async Task Scripts_cannot_read_the_cookie()
    {
        var chat = await OpenAsync(1280, "zh-CN");
        await SchoolInProduction.EnterAsync(chat, await school.CodeAsync("1"));
        await chat.Card("林秋实").WaitForAsync();

        Assert.Equal("", await chat.Page.EvaluateAsync<string>("() => document.cookie"));
        Assert.Contains(await chat.Page.Context.CookiesAsync(), cookie => cookie is { HttpOnly: true, SameSite: SameSiteAttribute.Strict });
    }

    [Fact]
    public async Task Whoever_writes_too_much_sees_it_on_the_page_and_what_they_wrote_is_not_lost()
    {
        var chat = await OpenAsync(1280, "zh-CN");
        await SchoolInProduction.EnterAsync(chat, await school.CodeAsync("1"));
        await chat.Card("林秋实").WaitForAsync();
        for (var turn = 0; turn < 31; turn++)
            await chat.SayAsync($"第{turn}句");

        await chat.Page.GetByText("请过一分钟再发一次").First.WaitForAsync();
        await chat.Page.GetByText("发送失败").First.WaitForAsync();
        await TakeAsync(chat, "too-fast.png");
    }

    [Fact]
    public async Task Behind_nginx_it_is_the_same_over_https_with_its_stream()
    {
        await using var nginx = await Nginx.StartAsync(school.Address);
        var chat = await ChatPage.OpenAsync(chromium, nginx.Address);
        var stream = await chat.Page.RunAndWaitForWebSocketAsync(
            async () => await SchoolInProduction.EnterAsync(chat, await school.CodeAsync("2")));
        await chat.Card("Helen Zhu").WaitForAsync();

        // Not as 林秋实, who may have written too much a moment ago.
        await chat.SayAsync("help");

        await chat.Cards.Nth(1).WaitForAsync();
        Assert.StartsWith("wss://", stream.Url, StringComparison.Ordinal);
        chat.AssertQuiet();
    }

    private Task<ChatPage> OpenAsync(int width, string locale) =>
        ChatPage.OpenAsync(chromium, school.Address, width, height: 760, locale);

    private static async Task TakeAsync(ChatPage chat, string name) => await chat.Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Artifacts, "pictures", name),
        Animations = ScreenshotAnimations.Disabled,
        Caret = ScreenshotCaret.Hide,
    });
}
