namespace LiaisonBot.Browser.Tests.WebChat;

[Collection(nameof(DemoSchool))]
public sealed class PhoneTests(RunningApp app, Chromium chromium)
{
    [Theory]
    [InlineData(390, "罗一鸣", "龙飞")]
    [InlineData(320, "程子衿", "季晓彤")]
    public async Task A_contact_is_logged_on_a_phone_and_nothing_is_wider_than_it(int width, string member, string colleague)
    {
        var chat = await ChatPage.OpenAsync(chromium, app, width, height: 700);
        await chat.Search.FillAsync("书记");
        await chat.AssertFitsAsync();
        await chat.BecomeAsync(member);
        await chat.AssertFitsAsync();

        await chat.SayAsync("记录联系");
        await chat.Form.FillAsync(colleague, "谈了论文进展和宿舍的情况，" + new string('长', 120));
        await chat.AssertFitsAsync();
        await chat.Form.PressAsync("保存");
        await chat.Card("联系记录已保存").WaitForAsync();

        await chat.AssertFitsAsync();
        chat.AssertQuiet();
    }

    [Fact]
    public async Task A_long_name_and_the_English_page_fit_a_phone_as_well()
    {
        var chat = await ChatPage.OpenAsync(chromium, app, width: 320, height: 640, locale: "en-GB");
        await chat.Page.GetByText("English").ClickAsync();
        await chat.BecomeAsync("David Lin");

        await chat.SayAsync("Pneumonoultramicroscopicsilicovolcanoconiosis" + new string('x', 60));
        await chat.Card("I did not understand that").WaitForAsync();

        await chat.AssertFitsAsync();
        chat.AssertQuiet();
    }
}
