using LiaisonBot.Testing.Processes;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.Playground;

/// <summary>The Playground's personal chat as a person uses it: types a line, fills the newest card in, presses, reads.</summary>
internal sealed class PlaygroundPage(IPage page) : IAsyncDisposable
{
    /// <summary>Opens the personal chat. What the page would load from elsewhere, its fonts, is left out.</summary>
    public static async Task<PlaygroundPage> OpenAsync(IPage page, Uri playground)
    {
        await page.RouteAsync(
            address => !address.StartsWith(playground.AbsoluteUri, StringComparison.Ordinal),
            route => route.AbortAsync());

        // It answers a moment after it has said its port.
        await page.GotoAsync(playground.AbsoluteUri);

        // Its log says when the chat is open; what is typed before that is lost.
        await page.GetByText("conversationUpdate 200").WaitForAsync();
        return new PlaygroundPage(page);
    }

    public async Task SayAsync(string text)
    {
        await page.Locator("[data-lexical-editor]").ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    public Task FillAsync(string label, string text) => page.GetByLabel(label).Last.FillAsync(text);

    /// <summary>Ticks the first box of the newest card.</summary>
    public Task TickFirstAsync() => page.Locator(".ac-adaptiveCard").Last.GetByRole(AriaRole.Checkbox).First.CheckAsync();

    /// <summary>Picks from a list that opens.</summary>
    public async Task PickAsync(string label, string choice)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = label }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
    }

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    public Task SeesAsync(string text) => Assertions.Expect(page.GetByText(text).Last).ToBeVisibleAsync(new() { Timeout = 20_000 });

    public async ValueTask DisposeAsync()
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "playground", "last.png") });
        await page.CloseAsync();
    }
}
