namespace LiaisonBot.Browser.Tests.WebChat;

/// <summary>A file, from the word to the browser's downloads.</summary>
public sealed class ExportTests(RunningApp app, Chromium chromium) : IClassFixture<RunningApp>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_file_that_was_asked_for_is_downloaded_by_its_button()
    {
        var chat = await ChatPage.OpenAsync(chromium, app);
        await chat.BecomeAsync("林秋实");

        await chat.SayAsync("导出");
        await chat.PressAsync("导出文件", "导出");
        await chat.Card("文件已生成").WaitForAsync(new() { Timeout = 60_000 });
        var file = await chat.Page.RunAndWaitForDownloadAsync(() => chat.PressAsync("文件已生成", "下载"));

        Assert.Matches(@"^事业之友活动手册-\d{8}\.docx$", file.SuggestedFilename);
        Assert.Null(await file.FailureAsync());
        chat.AssertQuiet();
    }
}
