using LiaisonBot.Browser.Tests.WebChat;
using LiaisonBot.Testing.Processes;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.SignIn;

/// <summary>Takes the picture of docs/production.md, as <see cref="PictureTests"/> takes the README's.</summary>
public sealed class SignInPictureTests(SchoolInProduction school, Chromium chromium) : IClassFixture<SchoolInProduction>, IClassFixture<Chromium>
{
    [Fact]
    public async Task The_page_before_anyone_has_signed_in()
    {
        var chat = await ChatPage.OpenAsync(chromium, school.Address, width: 900, height: 460);
        await Assertions.Expect(SchoolInProduction.Code(chat)).ToBeFocusedAsync();

        var folder = Environment.GetEnvironmentVariable("LIAISONBOT_PICTURES") ?? Path.Combine(Repository.Artifacts, "pictures");
        var file = Path.Combine(folder, "webchat-sign-in-zh.png");
        await chat.Page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        Assert.InRange(new FileInfo(file).Length, 1, 200 * 1024);
    }
}
