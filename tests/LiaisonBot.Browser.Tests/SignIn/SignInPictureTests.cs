using LiaisonBot.Browser.Tests.WebChat;
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

        await Picture.TakeAsync(chat.Page, "webchat-sign-in-zh.png");
    }
}
