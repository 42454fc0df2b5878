using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests.Gallery;

/// <summary>Looks at every card that the program can send, in every language and serialisation, at the widths of a desktop and a phone.</summary>
public sealed partial class CardGalleryTests(RunningApp app, Chromium chromium) : IClassFixture<RunningApp>, IClassFixture<Chromium>
{
    /// <summary>In milliseconds: some two thousand drawings, on a machine that is busy with other tests.</summary>
    private const float LongestDrawing = 180_000;

    [Theory]
    [InlineData("Teams", 600)]
    [InlineData("Teams", 320)]
    [InlineData("Web Chat", 600)]
    [InlineData("Web Chat", 320)]
    public async Task Every_card_is_drawn_whole_labelled_and_without_complaint(string host, int width)
    {
        var (page, complaints) = await chromium.OpenAsync(app.Address);

        await page.GotoAsync($"/dev/cards?host={Uri.EscapeDataString(host)}&width={width}");
        await page.Locator("body[data-ready]").WaitForAsync(new() { Timeout = LongestDrawing });

        var problems = await page.Locator(".problems").EvaluateAllAsync<string[]>(
            "lists => lists.map(list => [list.closest('section').querySelector('h2'), list.previousElementSibling.previousElementSibling, list]"
            + ".map(part => part.innerText).join(' · '))");
        Assert.True(problems.Length == 0, string.Join('\n', problems));
        Assert.Empty(complaints);
        var entries = await page.EvaluateAsync<int>(
            "host => fetch('/dev/cards.json').then(answer => answer.json()).then(entries => entries.filter(entry => entry.host === host).length)", host);
        Assert.True(entries > 0);
        Assert.Equal(entries, await page.Locator("figure .ac-adaptiveCard").CountAsync());
    }

    [Fact]
    public async Task A_filter_leaves_one_client_and_one_width_and_can_be_linked_to()
    {
        var (page, _) = await chromium.OpenAsync(app.Address);
        await page.GotoAsync("/dev/cards?card=welcome.stranger&host=Teams");
        await page.Locator("body[data-ready]").WaitForAsync();

        await page.GetByLabel("Width").SelectOptionAsync("320");

        await Assertions.Expect(page).ToHaveURLAsync(FilteredAddress);
        var captions = await page.Locator("figcaption").AllInnerTextsAsync();
        Assert.NotEmpty(captions);
        Assert.All(captions, caption => Assert.Matches("· Teams · 320 px ·", caption));
    }

    [GeneratedRegex(@"card=welcome\.stranger&host=Teams&width=320$")]
    private static partial Regex FilteredAddress { get; }
}
