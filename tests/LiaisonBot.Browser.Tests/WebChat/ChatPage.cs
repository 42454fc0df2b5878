using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.WebChat;

/// <summary>The bot's page, as somebody uses it.</summary>
internal sealed class ChatPage
{
    private readonly IReadOnlyList<string> complaints;
    private readonly List<string> foreign = [];

    private ChatPage(IPage page, IReadOnlyList<string> complaints, Uri address)
    {
        Page = page;
        this.complaints = complaints;
        page.Request += (_, request) => Note(request.Url, address);
        page.WebSocket += (_, socket) => Note(socket.Url, address);
    }

    public IPage Page { get; }

    public ILocator Search => Page.GetByRole(AriaRole.Combobox);

    public ILocator People => Page.GetByRole(AriaRole.Option);

    public ILocator SendBox => Page.Locator(".webchat__send-box-text-box__input");

    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    /// <summary>The form that came last.</summary>
    public ContactForm Form => new(Cards.Filter(new() { Has = Page.Locator("textarea") }).Last);

    public static Task<ChatPage> OpenAsync(Chromium chromium, RunningApp app, int width = 1280, int height = 800, string locale = "zh-CN") =>
        OpenAsync(chromium, app.Address, width, height, locale);

    public static async Task<ChatPage> OpenAsync(Chromium chromium, Uri address, int width = 1280, int height = 800, string locale = "zh-CN")
    {
        var (page, complaints) = await chromium.OpenAsync(address, width, height, locale);
        var chat = new ChatPage(page, complaints, address);
        await page.GotoAsync("/");
        return chat;
    }

    /// <summary>Looks for a person, whom the search finds alone, and becomes them; their greeting is there.</summary>
    public async Task BecomeAsync(string name)
    {
        await Search.FillAsync(name);
        await Assertions.Expect(People).ToHaveCountAsync(1);
        await Search.PressAsync("Enter");
        await Card(name).WaitForAsync();
    }

    public async Task SayAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>The latest card with these words.</summary>
    public ILocator Card(string words) => Cards.Filter(new() { HasText = words }).Last;

    /// <summary>Presses a button of the latest card with these words.</summary>
    public Task PressAsync(string card, string button) => Button(Card(card), button).ClickAsync();

    public static ILocator Button(ILocator card, string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });

    /// <summary>Nothing on the console, and nothing asked of anyone but the bot.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(complaints);
        Assert.Empty(foreign);
    }

    /// <summary>
    /// Nothing is wider than the window, nor than the part of the page in which it scrolls, and no button runs out of its card, which would
    /// hide it; Web Chat's own help stays folded away.
    /// </summary>
    public async Task AssertFitsAsync() => Assert.Empty(await Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('*')]
          .filter(part => part === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(part).overflowX))
          .filter(part => part.scrollWidth > part.clientWidth && part.clientWidth > 0 && !part.closest('.webchat__keyboard-help'))
          .map(part => `${part.tagName} ${part.className}: ${part.scrollWidth} in ${part.clientWidth}`)
          .concat([...document.querySelectorAll('.ac-actionSet')]
            .filter(row => row.scrollWidth > row.clientWidth)
            .map(row => `${row.innerText.replaceAll('\n', ' ')}: ${row.scrollWidth} in ${row.clientWidth}`))
        """));

    /// <summary>Waits until the conversation has come to rest where it scrolls to: the same place in ten pictures of the screen.</summary>
    public Task SettleAsync() => SettleAsync(Page);

    /// <inheritdoc cref="SettleAsync()"/>
    public static Task SettleAsync(IPage page) => page.EvaluateAsync(
        """
        () => new Promise(settled => {
          const place = () => [...document.querySelectorAll('.webchat__basic-transcript__scrollable')].map(part => part.scrollTop).join();
          const look = (last, same) => requestAnimationFrame(() =>
            same > 10 ? settled() : look(place(), place() === last ? same + 1 : 0));
          look('', 0);
        })
        """);

    private void Note(string url, Uri address)
    {
        var asked = new Uri(url);
        if (asked.Scheme is not ("data" or "blob") && asked.Authority != address.Authority)
            foreign.Add(url);
    }
}
