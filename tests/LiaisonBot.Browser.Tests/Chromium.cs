using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests;

/// <summary>One Debian Chromium for the test classes that share it; every test opens its own page in its own profile.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>In milliseconds: a machine that is busy with other tests is no fault of the page's.</summary>
    private const float Patience = 60_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            // Root, as in a container, may not have the sandbox.
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A page that remembers everything its console complains of.</summary>
    /// <param name="address">Where its paths begin.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="height">Of the window.</param>
    /// <param name="locale">The browser's own language, in which it draws dates.</param>
    public async Task<(IPage Page, IReadOnlyList<string> Complaints)> OpenAsync(
        Uri address, int width = 1400, int height = 900, string locale = "zh-CN")
    {
        var complaints = new List<string>();
        var page = await browser!.NewPageAsync(new()
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = height },
            Locale = locale,
            TimezoneId = "Asia/Shanghai",

            // A proxy of the test's own has a certificate that nobody vouches for.
            IgnoreHTTPSErrors = address.IsLoopback,
        });
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        return (page, complaints);
    }
}
