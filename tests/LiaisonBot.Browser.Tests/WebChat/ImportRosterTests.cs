using System.Text;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.WebChat;

/// <summary>Files, from the paper clip to the bot's answer.</summary>
public sealed class ImportRosterTests(RunningApp app, Chromium chromium) : IClassFixture<RunningApp>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Whoever_keeps_the_whole_roster_sends_its_files_and_nobody_else_is_offered_to()
    {
        var officer = await ChatPage.OpenAsync(chromium, app);
        await officer.BecomeAsync("陆承志");

        await officer.Page.Locator("input[type=file]").SetInputFilesAsync([File("org.csv")]);
        await officer.Card("org.csv：已收到").WaitForAsync();
        await Assertions.Expect(officer.Page.Locator(".webchat__fileContent__fileName")).ToHaveCSSAsync("color", "rgb(255, 255, 255)");
        await officer.Page.Locator("input[type=file]").SetInputFilesAsync([File("people.csv")]);

        await officer.Card("people.csv：已收到").WaitForAsync();
        await officer.PressAsync("导入名册", "检查");
        await officer.Card("pairings.csv：找不到该文件").WaitForAsync(new() { Timeout = 60_000 });
        officer.AssertQuiet();

        var member = await ChatPage.OpenAsync(chromium, app);
        await member.BecomeAsync("林秋实");
        Assert.Equal(0, await member.Page.Locator("input[type=file]").CountAsync());
    }

    private static FilePayload File(string name) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("code,name,kind,parent\n") };
}
