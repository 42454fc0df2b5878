using System.Diagnostics;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Documents.Tests.Pages;

/// <summary>LibreOffice, as somebody without Word opens a file: its pages, as text and as pictures.</summary>
internal sealed class Office : IDisposable
{
    /// <summary>Each has a profile of its own, but two at once would take each other's memory.</summary>
    private static readonly SemaphoreSlim One = new(1, 1);

    private readonly TemporaryFolder folder = new();

    /// <summary>The file as PDF; its path.</summary>
    public async Task<string> PdfAsync(Stream file, string ending)
    {
        var path = Path.Combine(folder.Path, $"paper.{ending}");
        await using (var to = File.Create(path))
            await file.CopyToAsync(to);
        await One.WaitAsync();
        try
        {
            await RunAsync(
                "soffice", $"-env:UserInstallation=file://{folder.Path}/profile", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder.Path, path);
        }
        finally
        {
            One.Release();
        }

        return Path.Combine(folder.Path, "paper.pdf");
    }

    /// <summary>The text of each page, without the spaces with which it was laid out.</summary>
    public static async Task<IReadOnlyList<string>> PagesAsync(string pdf) =>
        (await RunAsync("pdftotext", "-layout", "-enc", "UTF-8", pdf, "-")).Replace(" ", "", StringComparison.Ordinal).Split('\f', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first pages as pictures, for docs/pictures: a folder that LIAISONBOT_PICTURES names, or else the artifacts.</summary>
    public static async Task PictureAsync(string pdf, int page, string name)
    {
        var folder = Environment.GetEnvironmentVariable("LIAISONBOT_PICTURES") ?? Path.Combine(Repository.Artifacts, "pictures");
        Directory.CreateDirectory(folder);
        var number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await RunAsync("pdftoppm", "-r", "60", "-gray", "-png", "-singlefile", "-f", number, pdf, Path.Combine(folder, name));
        Assert.InRange(new FileInfo(Path.Combine(folder, $"{name}.png")).Length, 1, 200 * 1024);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
