using LiaisonBot.Testing.Processes;
using Microsoft.Playwright;

namespace LiaisonBot.Browser.Tests;

/// <summary>
/// Pictures that the documents show, so that they can be taken again whenever a card changes (docs/pictures/README.md). They go to the
/// folder that LIAISONBOT_PICTURES names, or else among the artifacts.
/// </summary>
internal static class Picture
{
    private const int LargestFile = 200 * 1024;

    public static async Task TakeAsync(IPage page, string name)
    {
        await MoveAwayAsync(page);
        Check(name, await page.ScreenshotAsync(new() { Path = FileOf(name), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide }));
    }

    /// <summary>Only this part of the page.</summary>
    public static async Task TakeAsync(ILocator part, string name)
    {
        await MoveAwayAsync(part.Page);
        Check(name, await part.ScreenshotAsync(new() { Path = FileOf(name), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide }));
    }

    /// <summary>From the button on which the mouse still rests, so that none looks pressed.</summary>
    private static Task MoveAwayAsync(IPage page) => page.Mouse.MoveAsync(0, 0);

    private static string FileOf(string name) =>
        Path.Combine(Environment.GetEnvironmentVariable("LIAISONBOT_PICTURES") ?? Path.Combine(Repository.Artifacts, "pictures"), name);

    private static void Check(string name, byte[] picture) =>
        Assert.True(picture.Length is > 0 and <= LargestFile, $"{name} has {picture.Length} bytes.");
}
