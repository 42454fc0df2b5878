using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.WebChat;

/// <summary>The form of a contact as it stands on the page.</summary>
internal sealed class ContactForm(ILocator card)
{
    public ILocator Card => card;

    /// <summary>What it was about, which the branch can see.</summary>
    public ILocator Line => card.Locator("textarea").First;

    public ILocator Note => card.Locator("textarea").Last;

    /// <summary>Who owes a talk is asked for its occasion as well, further down.</summary>
    public ILocator Kind => card.Locator("select").First;

    public ILocator On => card.Locator("input[type=date]").First;

    public ILocator Choice(string title) => card.GetByLabel(title, new() { Exact = true });

    /// <summary>Fills the form in once it stands still: a click into a page that is scrolling to a new card may miss.</summary>
    public async Task FillAsync(string colleague, string line, string kind = "talk")
    {
        await Choice(colleague).WaitForAsync();
        await ChatPage.SettleAsync(card.Page);
        await Choice(colleague).CheckAsync();
        await Kind.SelectOptionAsync(kind);
        await Line.FillAsync(line);
    }

    public Task PressAsync(string button) => ChatPage.Button(card, button).ClickAsync();
}
