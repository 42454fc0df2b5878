using LiaisonBot.Browser.Tests.SignIn;
using LiaisonBot.Browser.Tests.WebChat;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.TellPrivacy;

/// <summary>Privacy and terms of use as people see them, from the page on which they would sign in and by themselves.</summary>
public sealed class PublicPageTests(SchoolInProduction school, Chromium chromium) : IClassFixture<SchoolInProduction>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("privacy", "zh-CN", "隐私说明")]
    [InlineData("privacy", "en-GB", "Privacy")]
    [InlineData("terms", "zh-CN", "使用条款")]
    [InlineData("terms", "en-GB", "Terms of use")]
    public async Task A_page_fits_a_phone_and_a_desk(string name, string locale, string title)
    {
        foreach (var width in new[] { 320, 1200 })
        {
            var (page, complaints) = await chromium.OpenAsync(school.Address, width, height: 900, locale);
            await page.GotoAsync($"/{name}");

            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"wider than {width}");
            Assert.Empty(complaints);
            await Picture.TakeAsync(page, $"{name}-{(locale == "zh-CN" ? "zh" : "en")}-{(width == 320 ? "phone" : "desktop")}.png");
        }
    }

    [Fact]
    public async Task They_are_linked_below_the_sign_in_in_its_language()
    {
        var chat = await ChatPage.OpenAsync(chromium, school.Address, locale: "en-GB");

        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Link, new() { Name = "Privacy" })).ToHaveAttributeAsync("href", "/privacy?lang=en");
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Link, new() { Name = "Terms of use" })).ToHaveAttributeAsync("href", "/terms?lang=en");
        chat.AssertQuiet();
    }

    [Fact]
    public async Task The_other_language_is_one_press_away()
    {
        var (page, _) = await chromium.OpenAsync(school.Address, locale: "zh-CN");
        await page.GotoAsync("/terms");

        await page.GetByText("English").ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }
}
