using LiaisonBot.Browser.Tests.WebChat;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.Cases;

/// <summary>Somebody on the page who raises or handles a case; all cards here are of the one case that their story is about.</summary>
internal sealed class CaseChat(ChatPage chat)
{
    public ChatPage Chat => chat;

    /// <summary>The form in which something is reported, which came last.</summary>
    public ILocator Form => chat.Cards.Filter(new() { Has = chat.Page.GetByRole(AriaRole.Radio) }).Last;

    public static async Task<CaseChat> BeginAsync(Chromium chromium, Uri address, string name, int width)
    {
        var english = name.Contains(' ', StringComparison.Ordinal);
        var chat = await ChatPage.OpenAsync(chromium, address, width, Height(width), english ? "en-GB" : "zh-CN");
        if (english)
            await chat.Page.GetByText("English", new() { Exact = true }).ClickAsync();
        await chat.BecomeAsync(name);
        return new CaseChat(chat);
    }

    /// <summary>Fills in what the sentence left open, as somebody would who may pass the name on.</summary>
    public async Task CompleteAsync(string category, string travel, string? agreed = null)
    {
        await Form.WaitForAsync();
        await chat.SettleAsync();
        await Form.Locator("select").Nth(1).SelectOptionAsync(category);
        await Form.GetByLabel(travel).CheckAsync();
        if (agreed is not null)
            await Form.GetByLabel(agreed).CheckAsync();
    }

    public Task SubmitAsync(string button) => ChatPage.Button(Form, button).ClickAsync();

    /// <summary>Waits for a card with these words, which came by itself or after a press, and looks whether it fits.</summary>
    public async Task<ILocator> HearAsync(string words)
    {
        var card = chat.Card(words);
        await card.WaitForAsync();
        await card.ScrollIntoViewIfNeededAsync();
        await chat.SettleAsync();
        await chat.AssertFitsAsync();
        return card;
    }

    /// <summary>Writes into the latest card with these words, and presses one of its buttons.</summary>
    public async Task WriteAsync(string card, string text, string button)
    {
        if (text.Length > 0)
            await chat.Card(card).Locator("textarea").FillAsync(text);
        await chat.PressAsync(card, button);
    }

    /// <summary>Takes the picture of one card as it stands on the page.</summary>
    public async Task TakeAsync(string words, string name) => await Picture.TakeAsync(await HearAsync(words), name);

    /// <summary>Higher than any card, so that a picture of one is not put together from parts.</summary>
    private static int Height(int width) => width < 500 ? 1400 : 1100;
}
